import { ImportReader } from './read/ImportReader';
import { mergeDuplicates } from './read/mergeDuplicates';
import type { ImportFile, ImportInput } from './types';

/**
 * Finds in files what can be imported:
 *
 * - connectors of Kafka Connect's answers (`GET /connectors?expand=info`, with
 *   or without `expand=status`, `GET /connectors/<name>` and its config), as
 *   they are sent to it, and as kafbat UI gives them: one, a list or a map;
 * - KafkaConnector, KafkaTopic and KafkaConnect of Strimzi, `v1` and `v1beta2`,
 *   in any number of YAML documents and in a `List`, as `kubectl get -o yaml`
 *   and `helm template` print them. Other kinds are counted.
 *
 * Config values are the texts that Kafka Connect has. Never throws on content;
 * what cannot be read exactly is refused with a finding, and no finding quotes a
 * value that may be a secret.
 *
 * @public
 */
export function readImport(files: readonly ImportFile[]): ImportInput {
  const reader = new ImportReader();
  files.forEach(file => reader.readFile(file));
  const { connectors, refused, findings } = mergeDuplicates(reader.connectors);
  return {
    connectors,
    topics: reader.topics,
    connectClusters: reader.connectClusters,
    refused: [...reader.refused, ...refused],
    ignored: [...reader.ignored]
      .map(([kind, all]) => ({
        kind,
        count: all.length,
        files: [...new Set(all)],
      }))
      .sort((a, b) => (a.kind < b.kind ? -1 : 1)),
    findings: [...reader.findings, ...findings],
  };
}
