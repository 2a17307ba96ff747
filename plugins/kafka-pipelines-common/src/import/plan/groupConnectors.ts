import { connectorLineage } from '../../lineage/connectorLineage';
import { listOf } from '../../lineage/transformChain';
import type { ImportedConnector, ImportGrouping } from '../types';

/** Connectors that become one pipeline, and what it is called after. */
export interface ConnectorGroup<T> {
  name: string;
  members: T[];
}

/** A connector to be grouped; its config holds no secret. */
export interface GroupedConnector {
  connector: ImportedConnector;
  /** New name, if it cannot keep its own. */
  name: string;
  connectCluster: string;
  config: Readonly<Record<string, string>>;
}

/** Where only records go that fail: connectors share it without sharing data. */
const DEAD_LETTERS = 'errors.deadletterqueue.topic.name';

/** Names of topics that connectors of these configs read or write, as far as they are known. */
function topicNames(connectors: readonly GroupedConnector[]): Set<string> {
  return new Set(connectors.flatMap(({ config }) => listOf(config.topics)));
}

/** Topics that a connector reads or writes; open names and guesses of a pattern apart. */
export function topicsOf(
  { name, connectCluster, config }: GroupedConnector,
  knownTopics: ReadonlySet<string>,
): { reads: string[]; writes: string[] } {
  const { nodes, edges } = connectorLineage(
    {
      name,
      class: config['connector.class'] ?? '',
      connectCluster,
      kafkaCluster: '',
      config: { ...config },
    },
    { knownTopics },
  );
  const topics = new Map(
    nodes
      .filter(
        ({ kind, name: topic }) => kind === 'topic' && !topic.includes('{'),
      )
      .map(({ id, name: topic }) => [id, topic]),
  );
  const flows = edges.filter(({ via }) => via !== DEAD_LETTERS);
  const named = (ids: string[]) => [
    ...new Set(ids.flatMap(id => topics.get(id) ?? [])),
  ];
  return {
    reads: named(flows.map(({ from }) => from)),
    writes: named(flows.map(({ to }) => to)),
  };
}

/** What all names begin with, up to the end of a word; empty when that is little. */
function sharedStart(names: readonly string[]): string {
  const words = names.map(name => name.split(/(?<=[-._])/));
  const [first] = words;
  const count = first.findIndex((word, at) =>
    words.some(other => other[at] !== word),
  );
  const start = (count < 0 ? first : first.slice(0, count))
    .join('')
    .replace(/[-._]+$/, '');
  return start.length >= 3 ? start : '';
}

/** Puts together what has a topic in common, also by way of others. */
function byTopic<T extends GroupedConnector>(
  connectors: readonly T[],
  moreTopics: Iterable<string>,
): ConnectorGroup<T>[] {
  const known = topicNames(connectors);
  for (const topic of moreTopics) {
    known.add(topic);
  }
  const parents = connectors.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) {
      root = parents[root];
    }
    parents[index] = root;
    return root;
  };
  const firstWith = new Map<string, number>();
  const isSource: boolean[] = [];
  connectors.forEach((connector, index) => {
    const { reads, writes } = topicsOf(connector, known);
    isSource[index] = reads.length === 0 && writes.length > 0;
    for (const topic of [...reads, ...writes]) {
      const first = firstWith.get(topic);
      if (first === undefined) {
        firstWith.set(topic, index);
      } else {
        parents[rootOf(index)] = rootOf(first);
      }
    }
  });
  const groups = new Map<number, number[]>();
  connectors.forEach((_, index) => {
    const root = rootOf(index);
    groups.set(root, [...(groups.get(root) ?? []), index]);
  });
  return [...groups.values()].map(indexes => {
    const members = indexes.map(index => connectors[index]);
    const names = members.map(({ name }) => name);
    const source = indexes.find(index => isSource[index]) ?? indexes[0];
    return {
      name: sharedStart(names) || connectors[source].name,
      members,
    };
  });
}

/** The text that the first group of a pattern finds in a name; the name when it finds nothing. */
function captured(pattern: RegExp, name: string): string {
  // A global or sticky pattern would go on where it stopped.
  const match = new RegExp(
    pattern.source,
    pattern.flags.replace(/[gy]/g, ''),
  ).exec(name);
  return match?.[1] || name;
}

/**
 * Which connectors become one pipeline.
 *
 * @param moreTopics - names of topics that are known besides
 */
export function groupConnectors<T extends GroupedConnector>(
  connectors: readonly T[],
  group: ImportGrouping,
  moreTopics: Iterable<string> = [],
): ConnectorGroup<T>[] {
  return grouped(connectors, group, moreTopics).flatMap(splitNamesakes);
}

/** The same name on two Connect clusters is two connectors, which no pipeline can have both. */
function splitNamesakes<T extends GroupedConnector>({
  name,
  members,
}: ConnectorGroup<T>): ConnectorGroup<T>[] {
  if (new Set(members.map(each => each.name)).size === members.length) {
    return [{ name, members }];
  }
  const byCluster = new Map<string, T[]>();
  for (const each of members) {
    const { connectCluster } = each;
    byCluster.set(connectCluster, [
      ...(byCluster.get(connectCluster) ?? []),
      each,
    ]);
  }
  return Array.from(byCluster, ([cluster, own]) => ({
    name: `${name}-${cluster}`,
    members: own,
  }));
}

function grouped<T extends GroupedConnector>(
  connectors: readonly T[],
  group: ImportGrouping,
  moreTopics: Iterable<string>,
): ConnectorGroup<T>[] {
  if (group === 'topic') {
    return byTopic(connectors, moreTopics);
  }
  const groups = new Map<string, T[]>();
  for (const each of connectors) {
    const key =
      group === 'connector'
        ? each.name
        : captured(group.pattern, each.connector.name);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return Array.from(groups, ([name, members]) => ({ name, members }));
}
