import type { KubernetesObject } from './manifests';

/** Objects by kind, namespace and name. */
export type Objects = Record<string, KubernetesObject>;

/**
 * What the operator and Kubernetes act on: a change of it restarts workers,
 * tasks or servers. Labels of a KafkaConnect become labels of its pods.
 */
export function whatRuns(objects: Objects): unknown[] {
  return Object.entries(objects).flatMap(
    ([name, { kind, metadata, spec }]): unknown[] => {
      const { uid, labels } = metadata;
      switch (kind) {
        case 'KafkaConnect':
          return [{ name, uid, labels, spec }];
        case 'KafkaConnector':
        case 'KafkaTopic':
        case 'KafkaUser':
          return [{ name, uid, spec }];
        case 'StatefulSet':
          return [{ name, uid, template: spec?.template }];
        default:
          return [];
      }
    },
  );
}

/** The server counts every change of what a controller acts on, labels apart. */
export function generations(objects: Objects): unknown[] {
  return Object.entries(objects).map(
    ([
      name,
      {
        metadata: { uid, generation, labels },
      },
    ]) => {
      return { name, uid, generation, labels };
    },
  );
}

/** Names of the objects that `helm uninstall` leaves where they are. */
export function keptByHelm(objects: Objects): string[] {
  return Object.entries(objects)
    .filter(
      ([, { metadata }]) =>
        metadata.annotations?.['helm.sh/resource-policy'] === 'keep',
    )
    .map(([name]) => name);
}
