import { findingsOf } from '../testFleet';

describe('connect-cluster/volume', () => {
  it('wants one source and a folder of its own', () => {
    expect(
      findingsOf('connect-cluster/volume', {
        'connect-clusters/cdc/values.yaml': `volumes:
  good: { mountPath: /mnt/good, emptyDir: {} }
  left-out: { enabled: false }
  none: { mountPath: /mnt/none }
  nowhere: { emptyDir: {} }
  same: { mountPath: /mnt/good/, emptyDir: {} }
  two: { mountPath: /mnt/two, emptyDir: {}, secret: { secretName: s } }
`,
        'connect-clusters/cdc/values-dev.yaml': '',
      }),
    ).toEqual([
      {
        at: 'connect-clusters/cdc/values.yaml:4:3 /volumes/none',
        message: 'Volume none has no source.',
        hint: 'Write exactly one of configMap, csi, emptyDir, image, persistentVolumeClaim, secret.',
      },
      {
        at: 'connect-clusters/cdc/values.yaml:5:3 /volumes/nowhere',
        message: 'Volume nowhere is mounted nowhere.',
        hint: 'Write mountPath: /mnt/nowhere; the operator mounts volumes below /mnt only.',
      },
      {
        at: 'connect-clusters/cdc/values.yaml:6:22 /volumes/same/mountPath',
        message: 'Volume same is mounted at /mnt/good/, where volume good is.',
        hint: 'Choose another folder below /mnt.',
      },
      {
        at: 'connect-clusters/cdc/values.yaml:7:3 /volumes/two',
        message: 'Volume two has emptyDir and secret.',
        hint: 'Write exactly one of configMap, csi, emptyDir, image, persistentVolumeClaim, secret.',
      },
    ]);
  });
});
