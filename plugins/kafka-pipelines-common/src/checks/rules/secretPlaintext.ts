import { placeIn } from '../locateInLayers';
import { plaintextSecrets } from '../plaintextSecrets';
import type { FleetRule, Subject } from '../rule';

/**
 * Secrets are references. Every file is searched, not the merged result: a
 * secret is in Git also when a later file overrides it.
 */
export const secretPlaintext: FleetRule = {
  id: 'secret/plaintext',
  severity: 'error',
  description:
    'A value holds a secret in clear: its key says that it is one, or it looks like one.',
  example:
    'connectors:\n  orders-mysql:\n    config:\n      database.password: hunter2',
  *check({ fleet }) {
    const owners = new Map<string, Subject>();
    for (const pipeline of Object.values(fleet.pipelines)) {
      for (const file of pipeline.files) {
        owners.set(file, { kind: 'pipeline', name: pipeline.name });
      }
    }
    for (const { file, value: root } of fleet.files.values()) {
      for (const { message, hint, path } of plaintextSecrets(root)) {
        yield {
          message,
          hint,
          place: placeIn(fleet, file, path, 'value'),
          subject: owners.get(file),
        };
      }
    }
  },
};
