import type { Finding } from '../../finding';
import { listOf } from '../../lineage/transformChain';
import { topicName } from '../../pipeline/names';
import { ownRecord, ownValue } from '../../pipeline/ownRecord';
import type { ImportedTopic, ImportOptions, PlannedPipeline } from '../types';
import type { CleanConnector } from './cleanConnector';
import { connectorEntry } from './connectorEntry';
import { topicsOf } from './groupConnectors';
import { topicEntry } from './plannedTopics';
import { remarksOn } from './remarks';

/** What has no pipeline of its own: topics that no connector is known to read or write. */
const OTHER_TOPICS = 'topics';

/** A pipeline to be planned. */
export interface Draft {
  /** What it is called after. */
  name: string;
  members: CleanConnector[];
  topics: ImportedTopic[];
}

/** Puts each topic to the pipeline that writes it, else to one that reads it. */
export function assignTopics(
  drafts: Draft[],
  topics: readonly ImportedTopic[],
): Draft[] {
  const known = new Set(topics.map(({ name }) => name));
  const writers = new Map<string, Draft>();
  const readers = new Map<string, Draft>();
  for (const draft of topics.length > 0 ? drafts : []) {
    for (const member of draft.members) {
      const { reads, writes } = topicsOf(member, known);
      writes.forEach(each => writers.has(each) || writers.set(each, draft));
      reads.forEach(each => readers.has(each) || readers.set(each, draft));
    }
  }
  const others: Draft = { name: OTHER_TOPICS, members: [], topics: [] };
  for (const topic of topics) {
    const draft = writers.get(topic.name) ?? readers.get(topic.name) ?? others;
    draft.topics.push(topic);
  }
  return others.topics.length > 0 ? [...drafts, others] : drafts;
}

function ownerOf(
  { members }: Draft,
  { owners = [], owner }: ImportOptions,
): string | undefined {
  const found = owners.find(({ pattern }) =>
    members.some(({ connector }) => connector.name.search(pattern) >= 0),
  );
  return found?.owner ?? owner;
}

/** Topics of other pipelines' managing that connectors name. */
function declaredTopics(
  members: readonly CleanConnector[],
  own: ReadonlySet<string>,
): PlannedPipeline['topics'] {
  const known = new Set(members.flatMap(({ config }) => listOf(config.topics)));
  const names = members.flatMap(member => {
    const { reads, writes } = topicsOf(member, known);
    return [...reads, ...writes];
  });
  return ownRecord(
    [...new Set(names)]
      .filter(name => !own.has(name) && topicName.safeParse(name).success)
      .sort()
      .map(name => [name, { managed: 'external' as const }]),
  );
}

/**
 * A pipeline with its entries.
 *
 * @param findings - what is to be said of them is added
 */
export function plannedPipeline(
  draft: Draft,
  name: string,
  options: ImportOptions,
  findings: Finding[],
): PlannedPipeline {
  const { members } = draft;
  const { shared = {} } = options;
  const connectCluster = members[0]?.connectCluster ?? options.connectCluster;
  const kafkaCluster = ownValue(
    shared.connectClusters,
    connectCluster,
  )?.kafkaCluster;
  const connectors = ownRecord<PlannedPipeline['connectors'][string]>();
  for (const member of members) {
    const { entry, differing } = connectorEntry({
      ...member,
      isSink: member.role === 'sink',
      shared,
    });
    connectors[member.name] = {
      ...(member.connectCluster !== connectCluster && {
        cluster: member.connectCluster,
      }),
      ...entry,
    };
    findings.push(...remarksOn(member, differing));
  }
  const context = {
    shared,
    ...(kafkaCluster !== undefined && { kafkaCluster }),
  };
  const owner = ownerOf(draft, options);
  const managed = new Set(draft.topics.map(topic => topic.name));
  return {
    name,
    ...(owner !== undefined && { owner }),
    connectCluster,
    connectors,
    topics: ownRecord([
      ...draft.topics.map(
        topic => [topic.name, topicEntry(topic, context)] as const,
      ),
      ...(options.declareTopics
        ? Object.entries(declaredTopics(members, managed))
        : []),
    ]),
    sources: [
      ...new Set(
        [...members.map(({ connector }) => connector), ...draft.topics].map(
          ({ source }) => source.file,
        ),
      ),
    ].sort(),
  };
}
