import type { FleetRule } from '../rule';

const SOURCES = [
  'configMap',
  'csi',
  'emptyDir',
  'image',
  'persistentVolumeClaim',
  'secret',
] as const;

const trimmed = (path: string) => path.replace(/\/$/, '');

/** A volume has one source and a folder of its own; Kubernetes refuses the pod otherwise. */
export const connectClusterVolume: FleetRule = {
  id: 'connect-cluster/volume',
  severity: 'error',
  description:
    'A volume of the workers has no source or several, no mount path, or the mount path of another one.',
  explanation:
    'Kubernetes refuses the pod, and the workers stay as they were or do not start.',
  bad: [
    '# connect-clusters/cdc/values.yaml',
    'volumes:',
    '  bigquery: { mountPath: /mnt/bigquery }',
  ].join('\n'),
  good: [
    '# connect-clusters/cdc/values.yaml',
    'volumes:',
    '  bigquery: { mountPath: /mnt/bigquery, secret: { secretName: bigquery } }',
  ].join('\n'),
  *checkShared({ connectClusters }) {
    for (const { instance, place, subject } of connectClusters) {
      const mounted = new Map<string, string>();
      const volumes = Object.entries(instance.values.volumes ?? {})
        .filter(([, { enabled }]) => enabled !== false)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      for (const [name, volume] of volumes) {
        const path = ['volumes', name];
        const sources = SOURCES.filter(source => volume[source] !== undefined);
        if (sources.length !== 1) {
          yield {
            message: `Volume ${name} has ${
              sources.join(' and ') || 'no source'
            }.`,
            hint: `Write exactly one of ${SOURCES.join(', ')}.`,
            place: place(path),
            subject,
          };
        }
        if (!volume.mountPath) {
          yield {
            message: `Volume ${name} is mounted nowhere.`,
            hint: `Write mountPath: /mnt/${name}; the operator mounts volumes below /mnt only.`,
            place: place(path),
            subject,
          };
          continue;
        }
        const taken = mounted.get(trimmed(volume.mountPath));
        if (taken) {
          yield {
            message: `Volume ${name} is mounted at ${volume.mountPath}, where volume ${taken} is.`,
            hint: 'Choose another folder below /mnt.',
            place: place([...path, 'mountPath'], 'value'),
            subject,
          };
        }
        mounted.set(trimmed(volume.mountPath), name);
      }
    }
  },
};
