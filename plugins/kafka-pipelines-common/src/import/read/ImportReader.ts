import { readConnectors } from '../../connect/file/readConnectors';
import type { Finding } from '../../finding';
import type { ParsedYaml } from '../../yaml/parseYaml';
import { fromPointer, toPointer } from '../../yaml/pointer';
import type {
  ImportedConnectCluster,
  ImportedConnector,
  ImportedTopic,
  ImportFile,
  RefusedEntry,
} from '../types';
import { documentsOf } from './documents';
import { importedConnector, sourceAt } from './importedConnector';
import { importedConnectCluster } from './kafkaConnects';
import { importedTopic } from './kafkaTopics';
import {
  isStrimzi,
  isWantedKind,
  kubernetesObjects,
  type KubernetesObject,
} from './kubernetesObjects';
import {
  lossyPointers,
  operatorTextAt,
  unprintableNumbers,
} from './operatorTexts';

type Path = ReadonlyArray<string | number>;

const isBelow = (pointer: string, parent: string) =>
  pointer === parent || pointer.startsWith(`${parent}/`);

/** What is read of an object of Kubernetes; the rest is the cluster's own book-keeping. */
const READ = ['spec', 'metadata/name', 'metadata/namespace', 'metadata/labels'];

type Said = Pick<Finding, 'rule' | 'message' | 'hint'>;

const WITHOUT_NAME: Said = {
  rule: 'import/name',
  message: 'This has no name.',
  hint: 'A connector has it as name, beside its config or in it; an object of Kubernetes as metadata.name.',
};

function errorAt(parsed: ParsedYaml, path: Path, said: Said): Finding {
  return { ...said, severity: 'error', ...sourceAt(parsed, path) };
}

/** The name of a file without its folder and ending. */
function baseName(file: string): string {
  return file.replace(/^.*[\\/]/, '').replace(/\.(?:json|ya?ml)$/i, '');
}

/** Collects what files have to import. */
export class ImportReader {
  readonly connectors: ImportedConnector[] = [];
  readonly topics: ImportedTopic[] = [];
  readonly connectClusters: ImportedConnectCluster[] = [];
  readonly refused: RefusedEntry[] = [];
  readonly findings: Finding[] = [];
  /** Files by kind, each as often as the kind stands in it. */
  readonly ignored = new Map<string, string[]>();

  readFile(file: ImportFile): void {
    for (const document of documentsOf(file, isWantedKind)) {
      if ('ignored' in document) {
        this.#ignore(document.ignored, file.file);
      } else {
        this.#readDocument(document.parsed);
      }
    }
  }

  #ignore(kind: string, file: string): void {
    this.ignored.set(kind, [...(this.ignored.get(kind) ?? []), file]);
  }

  #readDocument(parsed: ParsedYaml): void {
    const objects = kubernetesObjects(parsed);
    if (!objects) {
      this.#readConnectors(parsed, [], parsed.findings);
      return;
    }
    for (const object of objects) {
      if (isWantedKind(object.kind) && isStrimzi(object)) {
        this.#readObject(parsed, object);
      } else {
        this.#ignore(object.kind, parsed.file);
      }
    }
  }

  #readObject(parsed: ParsedYaml, object: KubernetesObject): void {
    const { kind, path } = object;
    if (kind === 'KafkaConnector') {
      this.#readConnectors(parsed, path, this.#findingsOf(parsed, path));
    } else if (kind === 'KafkaTopic') {
      this.#readTopic(parsed, object);
    } else {
      const cluster = importedConnectCluster(parsed, object);
      if (cluster) {
        this.connectClusters.push(cluster);
      } else {
        this.#report(parsed, path, WITHOUT_NAME);
        this.#refuse(parsed, kind, path, undefined);
      }
    }
  }

  /** What keeps the spec and the name of an object from being read exactly. */
  #findingsOf(parsed: ParsedYaml, path: Path): Finding[] {
    const read = READ.map(each => toPointer([...path, ...each.split('/')]));
    const config = [...path, 'spec', 'config'];
    const lossy = lossyPointers(parsed);
    const isKnown = ({ rule, pointer }: Finding) =>
      rule === 'yaml/lossy-scalar' &&
      isBelow(pointer, toPointer(config)) &&
      operatorTextAt(parsed, fromPointer(pointer), lossy) !== undefined;
    return [
      ...parsed.findings.filter(
        finding =>
          read.some(each => isBelow(finding.pointer, each)) &&
          !isKnown(finding),
      ),
      ...unprintableNumbers(parsed, config).map(at =>
        errorAt(parsed, at, {
          rule: 'import/number',
          message: `What Kafka Connect gets for the number of ${at.at(
            -1,
          )} cannot be told from here.`,
          hint: 'Put it into quotes, as Kafka Connect has it.',
        }),
      ),
    ];
  }

  #readTopic(parsed: ParsedYaml, object: KubernetesObject): void {
    const { kind, path } = object;
    const topic = importedTopic(parsed, object);
    const problems = [
      ...this.#findingsOf(parsed, path),
      ...(topic ? [] : [errorAt(parsed, path, WITHOUT_NAME)]),
      ...(topic?.unreadable ?? []).map(at =>
        errorAt(parsed, at, {
          rule: 'config/not-scalar',
          message: `The value of ${at.at(-1)} is no text that Kafka takes.`,
          hint: 'Write text, in quotes.',
        }),
      ),
    ];
    this.findings.push(...problems);
    if (topic && problems.length === 0) {
      this.topics.push(topic.topic);
    } else {
      this.#refuse(parsed, kind, path, topic?.topic.name);
    }
  }

  #report(parsed: ParsedYaml, path: Path, said: Said): void {
    this.findings.push(errorAt(parsed, path, said));
  }

  #refuse(
    parsed: ParsedYaml,
    kind: string,
    path: Path,
    name: string | undefined,
  ): void {
    this.refused.push({
      kind,
      ...(name !== undefined && { name }),
      source: sourceAt(parsed, path),
    });
  }

  #readConnectors(parsed: ParsedYaml, start: Path, own: Finding[]): void {
    const { connectors, findings } = readConnectors(
      { ...parsed, findings: own },
      start,
    );
    const only = connectors.length === 1 ? baseName(parsed.file) : undefined;
    this.findings.push(...findings);
    const errors = findings
      .filter(({ severity }) => severity === 'error')
      .map(({ pointer }) => pointer);
    for (const connector of connectors) {
      const at = toPointer(connector.entryPlace);
      const imported = importedConnector(parsed, connector, only);
      if (!imported) {
        this.#report(parsed, connector.entryPlace, WITHOUT_NAME);
      }
      if (imported && !errors.some(pointer => isBelow(pointer, at))) {
        this.connectors.push(imported);
      } else {
        const { entryPlace, label } = connector;
        const name = imported?.name ?? label;
        this.#refuse(parsed, 'connector', entryPlace, name);
      }
    }
    // Entries that have nothing of a connector.
    for (const { rule, pointer, connector } of findings) {
      if (
        rule === 'connector/file' &&
        !connectors.some(each => isBelow(pointer, toPointer(each.entryPlace)))
      ) {
        this.#refuse(parsed, 'connector', fromPointer(pointer), connector);
      }
    }
  }
}
