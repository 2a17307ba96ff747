import { JavaRegex, JavaRegexError } from './javaRegex';
import {
  literalName,
  mapText,
  printName,
  symbolicTemplate,
  template,
  unify,
  type NameTemplate,
} from './nameTemplate';
import { listOf } from './transformChain';

/** Class of the sink, the same in WePay's, Confluent's and Aiven's editions. */
export const BIGQUERY_SINK =
  'com.wepay.kafka.connect.bigquery.BigQuerySinkConnector';

/** The table records of a topic go to, or why it is not known. */
export type BigQueryTable =
  | {
      /** `project.dataset.table` */
      name: NameTemplate;
      via: string;
      reason: string;
      /** False when the config leaves open which table it is. */
      determined: boolean;
    }
  | { name?: undefined; via: string; reason: string };

type Config = Record<string, string>;

function isTrue(text: string | undefined): boolean {
  return text?.trim().toLowerCase() === 'true';
}

function setting(config: Config, key: string, hole: string): NameTemplate {
  const value = config[key]?.trim();
  return value ? symbolicTemplate(value) : [{ hole }];
}

function replaceBad(name: NameTemplate): NameTemplate {
  return mapText(name, text => text.replace(/[^a-zA-Z0-9_]/g, '_'));
}

/** Version 2 also puts a `_` before a digit at the start. */
function sanitised(name: NameTemplate): NameTemplate {
  const clean = replaceBad(name);
  return typeof clean[0] === 'string' && /^[^a-zA-Z_]/.test(clean[0])
    ? template('_', clean)
    : clean;
}

/** Pairs such as `topic:table`; what is no pair is left out. */
function pairs(
  text: string | undefined,
  separator: string,
): [string, string][] {
  return listOf(text).flatMap<[string, string]>(item => {
    const [left, right, ...more] = item
      .split(separator)
      .map(part => part.trim());
    return left && right && more.length === 0 ? [[left, right]] : [];
  });
}

function mappedTable(config: Config, topic: NameTemplate): BigQueryTable {
  const via = 'topic2TableMap';
  const map = pairs(config[via], ':');
  const literal = literalName(topic);
  const found = map.findLast(([key]) => key === literal)?.[1];
  const dataset = setting(config, 'defaultDataset', 'dataset');
  const project = setting(config, 'project', 'project');
  return {
    name: template(project, '.', dataset, '.', found ?? topic),
    via,
    reason: found
      ? `topic2TableMap maps ${literal}`
      : `topic2TableMap does not name ${printName(
          topic,
        )}, so the table has its name`,
    determined:
      literal !== undefined ||
      !map.some(([key]) => unify(topic, key) !== undefined),
  };
}

/** Version 2: `defaultDataset`, `topic2TableMap`, `sanitizeTopics`. */
function version2(config: Config, topic: NameTemplate): BigQueryTable {
  if (config.topic2TableMap?.trim()) {
    return mappedTable(config, topic);
  }
  const printed = printName(topic);
  const colons =
    topic
      .map(part => (typeof part === 'string' ? part : ''))
      .join('')
      .split(':').length - 1;
  if (colons > 1) {
    return {
      via: 'topics',
      reason: `${printed} has more than one colon, which the connector refuses`,
    };
  }
  const at = topic.findIndex(
    part => typeof part === 'string' && part.includes(':'),
  );
  let dataset = setting(config, 'defaultDataset', 'dataset');
  let table = topic;
  if (at >= 0) {
    const [left, right] = String(topic[at]).split(':');
    dataset = template(topic.slice(0, at), left);
    table = template(right, topic.slice(at + 1));
  }
  const clean = isTrue(config.sanitizeTopics);
  return {
    name: template(
      setting(config, 'project', 'project'),
      '.',
      dataset,
      '.',
      clean ? sanitised(table) : table,
    ),
    via: at >= 0 ? 'transforms' : 'defaultDataset',
    reason: `topic ${printed}${clean ? ', sanitised,' : ''} names the table`,
    determined: true,
  };
}

/** What the entries of `expression=value` that match the whole topic make of it. */
function matching(
  config: Config,
  key: string,
  topic: string,
  apply: (regex: JavaRegex, value: string) => string,
): string[] {
  return pairs(config[key], '=').flatMap(([pattern, value]) => {
    const regex = new JavaRegex(pattern);
    return regex.matches(topic) ? [apply(regex, value)] : [];
  });
}

function version1Table(config: Config, topic: string): BigQueryTable {
  const datasets = matching(config, 'datasets', topic, (_, value) => value);
  const tables = matching(config, 'topicsToTables', topic, (regex, value) =>
    regex.replaceAll(topic, value),
  );
  if (datasets.length !== 1 || tables.length > 1) {
    const via = datasets.length === 1 ? 'topicsToTables' : 'datasets';
    return {
      via,
      reason:
        datasets.length === 0
          ? `no entry matches ${topic}`
          : `several entries match ${topic}, which the connector refuses`,
    };
  }
  const table = tables[0] ?? topic;
  const clean = isTrue(config.sanitizeTopics);
  return {
    name: template(
      setting(config, 'project', 'project'),
      '.',
      datasets[0],
      '.',
      clean ? replaceBad([table]) : table,
    ),
    via: tables.length > 0 ? 'topicsToTables' : 'datasets',
    reason:
      tables.length > 0
        ? `topicsToTables maps ${topic}`
        : `topic ${topic} names the table`,
    // Late releases of version 1 put a `_` before a digit, early ones do not.
    determined: !clean || /^[a-zA-Z_]/.test(table),
  };
}

/** Version 1: `datasets` and `topicsToTables`, lists of `expression=value`. */
function version1(config: Config, topic: NameTemplate): BigQueryTable {
  const literal = literalName(topic);
  if (literal === undefined) {
    return {
      via: 'datasets',
      reason: `which dataset takes ${printName(topic)} depends on its name`,
    };
  }
  try {
    return version1Table(config, literal);
  } catch (error) {
    if (error instanceof JavaRegexError) {
      return {
        via: 'topicsToTables',
        reason: `an expression cannot be evaluated: ${error.message}`,
      };
    }
    throw error;
  }
}

/**
 * The BigQuery table the sink writes records of a topic to; the topic is the
 * one after the connector's transforms.
 *
 * Version 2 (keys `defaultDataset`, `topic2TableMap`): the map wins and then
 * nothing is sanitised; else `dataset:table` in the topic's name; names are
 * sanitised only with `sanitizeTopics`. Version 1 (keys `datasets`,
 * `topicsToTables`): Java regular expressions, each topic matched by at most
 * one (`TableNameUtils` and `TopicToTableResolver` of the connector).
 */
export function bigQueryTable(
  config: Config,
  topic: NameTemplate,
): BigQueryTable {
  const isVersion1 =
    (config.datasets ?? config.topicsToTables) !== undefined &&
    config.defaultDataset === undefined;
  return isVersion1 ? version1(config, topic) : version2(config, topic);
}
