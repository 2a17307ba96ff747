import type {
  ImportGrouping,
  ImportInput,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { UsageError } from '../exitCodes';

/** What `kafka-pipelines import` is told. */
export interface ImportOptions {
  repository: string;
  env: string;
  /** `<url>` or `<name of the Connect cluster>=<url>` of Kafka Connect workers. */
  from?: string[];
  /** Connect cluster of connectors that do not say theirs. */
  cluster?: string;
  kafkaCluster?: string;
  namespace?: string;
  /** Settings of the worker, `connect-distributed.properties`. */
  workerConfig?: string;
  /** `connector`, `topic`, or a pattern whose first group names the pipeline. */
  group: string;
  owner?: string;
  owners?: string;
  /** `<old>=<new>` */
  rename?: string[];
  only?: string[];
  exclude?: string[];
  /** Moves what connectors of a class have in common into presets. */
  presets?: boolean;
  topics?: boolean;
  secretProvider: string;
  secretNamespace?: string;
  checklist?: string;
  dryRun?: boolean;
  verify?: boolean;
  preflight?: boolean;
}

/** Where a worker is, and the Connect cluster that it belongs to. */
export interface WorkerAddress {
  url: string;
  cluster?: string;
}

/** @throws UsageError when a Connect cluster comes twice */
export function workerAddresses(from: readonly string[]): WorkerAddress[] {
  const addresses = from.map((text): WorkerAddress => {
    const [, cluster, url] = /^([^=:/]+)=(.*)$/s.exec(text) ?? [];
    return cluster === undefined ? { url: text } : { url, cluster };
  });
  const names = addresses.flatMap(({ cluster }) => cluster ?? []);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new UsageError(
      `Connect cluster ${twice} comes twice: any of its workers tells of all its connectors`,
    );
  }
  return addresses;
}

/** A text of the command line as a regular expression. @throws UsageError */
export function patternOf(text: string, what: string): RegExp {
  try {
    return new RegExp(text, 'u');
  } catch {
    throw new UsageError(`${what} is no regular expression: ${text}`);
  }
}

/** @throws UsageError */
export function groupingOf(group: string): ImportGrouping {
  if (group === 'connector' || group === 'topic') {
    return group;
  }
  if (!/[^\w-]/.test(group)) {
    throw new UsageError(
      `--group takes connector, topic or a regular expression whose first group becomes the name of the pipeline, such as '^([a-z]+)-': ${group}`,
    );
  }
  return { pattern: patternOf(group, 'The pattern of --group') };
}

/** @throws UsageError */
export function renames(pairs: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    pairs.map(pair => {
      const at = pair.lastIndexOf('=');
      if (at < 1 || at === pair.length - 1) {
        throw new UsageError(
          `--rename takes <old name>=<new name>, such as Orders_CDC=orders-cdc: ${pair}`,
        );
      }
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

/** A name, where `*` stands for any text. */
function globOf(text: string): RegExp {
  const parts = text
    .split('*')
    .map(part => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's');
}

/**
 * What `--only` and `--exclude` leave of the input.
 *
 * @throws UsageError for a name that nothing has: it may be mistyped
 */
export function selected(
  input: ImportInput,
  { only, exclude }: Pick<ImportOptions, 'only' | 'exclude'>,
): ImportInput {
  const isConnector = ({ kind }: { kind: string }) =>
    kind === 'connector' || kind === 'KafkaConnector';
  const names = [
    ...input.connectors.map(({ name }) => name),
    ...input.refused.filter(isConnector).flatMap(({ name }) => name ?? []),
  ];
  const unused = [...(only ?? []), ...(exclude ?? [])].find(
    text => !names.some(name => globOf(text).test(name)),
  );
  if (unused !== undefined) {
    throw new UsageError(
      `--only and --exclude: there is no connector ${unused}. There are ${
        names.length
      }${names.length > 0 ? `, such as ${names.slice(0, 5).join(', ')}` : ''}`,
    );
  }
  const chosen = (name: string) =>
    (only?.some(text => globOf(text).test(name)) ?? true) &&
    !exclude?.some(text => globOf(text).test(name));
  return {
    ...input,
    connectors: input.connectors.filter(({ name }) => chosen(name)),
    refused: input.refused.filter(
      each =>
        !isConnector(each) || each.name === undefined || chosen(each.name),
    ),
  };
}
