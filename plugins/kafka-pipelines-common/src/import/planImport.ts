import { plaintextProblem } from '../connect/secretValue';
import type { Finding } from '../finding';
import { listOf } from '../lineage/transformChain';
import { topicName } from '../pipeline/names';
import { ownRecord, ownValue } from '../pipeline/ownRecord';
import { adoptNames, type AdoptedConnector } from './plan/adoptNames';
import { connectorEntry } from './plan/connectorEntry';
import {
  connectorSecrets,
  readThroughCatalogue,
} from './plan/connectorSecrets';
import {
  groupConnectors,
  topicsOf,
  type GroupedConnector,
} from './plan/groupConnectors';
import { PipelineNames } from './plan/pipelineNames';
import { soundTopics, topicEntry } from './plan/plannedTopics';
import { usedProviders } from './plan/usedProviders';
import {
  secretKeysOf,
  secretNameOf,
  suggestedSecrets,
} from './plan/suggestSecrets';
import type {
  ImportedConnector,
  ImportedSecret,
  ImportedTopic,
  ImportInput,
  ImportOptions,
  ImportPlan,
  OffsetRecipe,
  PlannedPipeline,
  UsedProvider,
} from './types';

/** A connector whose secrets are references. */
interface CleanConnector extends GroupedConnector, AdoptedConnector {
  role: OffsetRecipe['role'];
  secrets: Array<Omit<ImportedSecret, 'pipeline'>>;
}

const DEFAULT_PROVIDER = 'secrets';

function namespaceOf(
  { connector, connectCluster }: AdoptedConnector,
  { namespace, shared }: ImportOptions,
): string {
  return (
    namespace ??
    ownValue(shared?.connectClusters, connectCluster)?.namespace ??
    connector.namespace ??
    connectCluster
  );
}

function cleanConnector(
  adopted: AdoptedConnector,
  options: ImportOptions,
): CleanConnector {
  const { connector, name, connectCluster } = adopted;
  const configured = readThroughCatalogue(connector.config, options.catalogue);
  const found = connectorSecrets(configured);
  const namespace = namespaceOf(adopted, options);
  const secretName = secretNameOf(name);
  const keys = secretKeysOf(found.map(({ key }) => key));
  const secrets = found.map(({ key, why, masked }) => {
    const secretKey = keys.get(key)!;
    const provider = options.provider ?? DEFAULT_PROVIDER;
    return {
      connector: name,
      connectCluster,
      key,
      why,
      masked,
      suggestedReference: `\${${provider}:${namespace}/${secretName}:${secretKey}}`,
      namespace,
      secretName,
      secretKey,
      exists: false as const,
    };
  });
  const references = new Map(
    secrets.map(({ key, suggestedReference }) => [key, suggestedReference]),
  );
  return {
    ...adopted,
    role: roleOf(connector, options),
    secrets,
    config: ownRecord(
      Object.entries({ ...connector.config, name }).map(([key, text]) => [
        key,
        references.get(key) ?? text,
      ]),
    ),
  };
}

function roleOf(
  { config, type }: ImportedConnector,
  { catalogue }: ImportOptions,
): OffsetRecipe['role'] {
  return type ?? readThroughCatalogue(config, catalogue).role ?? 'unknown';
}

function finding(
  rule: string,
  severity: Finding['severity'],
  message: string,
  { source }: Pick<ImportedConnector, 'source'>,
  hint: string,
): Finding {
  return { rule, severity, message, ...source, hint };
}

/** Keys whose values become fields: no reference can stand there. */
const FIELD_KEYS = ['connector.class', 'connector.plugin.version', 'tasks.max'];

/** Why a connector cannot be written at all. */
function problemOf(connector: ImportedConnector): Finding | undefined {
  const { name, config } = connector;
  if ((config['connector.class'] ?? '').trim() === '') {
    return finding(
      'import/class',
      'error',
      `Connector ${name} has no connector.class, so it is left out.`,
      connector,
      'Nothing can run it: delete it, or give it its class.',
    );
  }
  const secret = FIELD_KEYS.find(key =>
    plaintextProblem({ text: config[key] ?? '' }),
  );
  return secret === undefined
    ? undefined
    : finding(
        'import/secret-place',
        'error',
        `Connector ${name} is left out: its ${secret} holds what looks like a secret.`,
        connector,
        'Write there what belongs there, and replace the secret: whoever could read the file knows it.',
      );
}

/** What people have to know of a connector that is written. */
function remarksOn(
  { connector, name, secrets }: CleanConnector,
  differing: readonly string[],
): Finding[] {
  const masked = secrets.filter(each => each.masked).map(({ key }) => key);
  return [
    ...(differing.length > 0
      ? [
          finding(
            'import/not-exact',
            'warning',
            `Connector ${name} will not have the same ${differing.join(
              ', ',
            )} as it has now.`,
            connector,
            'A number of tasks is a whole number from 1 on, and what shared value files set for a field cannot be taken away by one connector.',
          ),
        ]
      : []),
    ...(masked.length > 0
      ? [
          finding(
            'import/masked',
            'warning',
            `The source hides ${masked.join(
              ', ',
            )} of connector ${name}, so nobody knows whether references or secrets stand there.`,
            connector,
            "Import from Kafka Connect's own REST API to keep references; else write the values into the Secrets of the checklist.",
          ),
        ]
      : []),
  ];
}

/** What has no pipeline of its own: topics that no connector is known to read or write. */
const OTHER_TOPICS = 'topics';

interface Draft {
  name: string;
  members: CleanConnector[];
  topics: ImportedTopic[];
}

/** Puts each topic to the pipeline that writes it, else to one that reads it. */
function assignTopics(
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

function plannedPipeline(
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

/**
 * Plans the pipelines of what was read. Connectors keep their names and their
 * config to the byte; a value that is or holds a secret becomes a reference to
 * a Secret that is yet to be made. Nothing of the plan holds a secret. What is
 * left out is named in `unadoptable` or in a finding of severity `error`.
 *
 * @public
 */
export function planImport(
  input: Pick<ImportInput, 'connectors' | 'topics'>,
  options: ImportOptions,
): ImportPlan {
  const problems = input.connectors.map(problemOf);
  const { adopted, unadoptable, findings } = adoptNames(
    input.connectors.filter((_, index) => !problems[index]),
    options,
    connector => roleOf(connector, options),
  );
  findings.unshift(...problems.filter(each => each !== undefined));
  const clean = adopted.map(each => cleanConnector(each, options));
  const topics = soundTopics(input.topics);
  findings.push(...topics.findings);
  const groups = groupConnectors(
    clean,
    options.group ?? 'connector',
    topics.sound.map(({ name }) => name),
  );
  const names = new PipelineNames(options.takenPipelines);
  const drafts = assignTopics(
    groups
      .map(group => ({ ...group, topics: [] }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    topics.sound,
  );
  const pipelines = drafts.map(draft =>
    plannedPipeline(draft, names.take(draft.name), options, findings),
  );
  const secrets = drafts.flatMap(({ members }, index) =>
    members.flatMap(member =>
      member.secrets.map(secret => ({
        pipeline: pipelines[index].name,
        ...secret,
      })),
    ),
  );
  const providers = usedProviders(clean, options.shared);
  return {
    pipelines: pipelines.sort((a, b) => (a.name < b.name ? -1 : 1)),
    presets: [],
    secrets,
    suggestedSecrets: suggestedSecrets(secrets),
    providers,
    unadoptable,
    findings: [...findings, ...undeclaredProviders(providers, clean)],
  };
}

function undeclaredProviders(
  providers: readonly UsedProvider[],
  connectors: readonly CleanConnector[],
): Finding[] {
  return providers
    .filter(({ declared }) => declared === false)
    .map(({ alias, connectCluster, connectors: users }) =>
      finding(
        'import/secret-provider',
        'warning',
        `Connect cluster ${connectCluster} does not declare the secret provider ${alias}, which ${users.join(
          ', ',
        )} name${users.length === 1 ? 's' : ''}.`,
        connectors.find(({ name }) => name === users[0])!.connector,
        `Declare it as connectClusters.${connectCluster}.secretProviders.${alias}.`,
      ),
    );
}
