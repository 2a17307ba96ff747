import type { ParsedYaml } from '../../yaml/parseYaml';
import { placeIn } from '../locateInLayers';
import { plaintextSecrets } from '../plaintextSecrets';
import type { FleetRule, Report, Subject } from '../rule';

function* reports(
  files: ReadonlyMap<string, ParsedYaml>,
  subject?: Subject,
): Iterable<Report> {
  for (const { file, value: root } of files.values()) {
    for (const { message, hint, path } of plaintextSecrets(root)) {
      yield {
        message,
        hint,
        place: placeIn({ files }, file, path, 'value'),
        subject,
      };
    }
  }
}

/**
 * Secrets are references. Every file is searched, not the merged result: a
 * secret is in Git also when a later file overrides it.
 */
export const secretPlaintext: FleetRule = {
  id: 'secret/plaintext',
  severity: 'error',
  description:
    'A value holds a secret in clear: its key says that it is one, or it looks like one.',
  bad:
    'connectors:\n  orders-mysql:\n    config:\n      database.password: hunter2',
  checkShared: ({ sharedFiles }) => reports(sharedFiles),
  checkPipeline: ({ ownFiles, pipeline }) =>
    reports(ownFiles, { kind: 'pipeline', name: pipeline.name }),
};
