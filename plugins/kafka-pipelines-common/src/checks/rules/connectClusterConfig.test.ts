import { findingsOf } from '../testFleet';

describe('connect-cluster/forbidden-key', () => {
  it('says what sets the key instead', () => {
    expect(
      findingsOf('connect-cluster/forbidden-key', {
        'connect-clusters/cdc/values.yaml':
          'cluster: { name: cdc }\nconfig:\n  offset.storage.topic: x\n  ssl.protocol: TLSv1.3\n  key.converter: x\n',
        'connect-clusters/cdc/values-dev.yaml': '',
      }),
    ).toEqual([
      {
        at: 'connect-clusters/cdc/values.yaml:3:3 /config/offset.storage.topic',
        message:
          'The worker setting offset.storage.topic is not allowed: the operator would drop it.',
        hint: 'It is set by identity.offsetStorageTopic.',
      },
    ]);
  });
});
