import { DEBEZIUM_CONNECTORS } from './debeziumConnectors';
import type { DebeziumConnector } from './debeziumConnectors';
import {
  captures,
  filterOf,
  namesOfEntry,
  type Filter,
} from './debeziumFilters';
import {
  fillHoles,
  literalName,
  mapText,
  numberHoles,
  printName,
  symbolicTemplate,
  template,
  type NameTemplate,
} from './nameTemplate';

/** A table, or a pattern of tables, that a connector captures. */
export interface CapturedTable {
  outer: NameTemplate;
  table: NameTemplate;
  /** Name of the dataset. */
  dataset: NameTemplate;
  /** Topic before the connector's transforms. */
  topic: NameTemplate;
  /** Config key that chooses it. */
  via: string;
  reason: string;
}

/** What a Debezium connector captures, and where it writes. */
export interface DebeziumCapture {
  platform: string;
  tables: CapturedTable[];
  /** Why there are no tables, where there are none. */
  noTables: { via: string; reason: string };
  /** Why topics are not known, where they are not. */
  unknownTopics?: { via: string; reason: string };
  /** Topics with the connector's own bookkeeping, by exact name. */
  internalTopics: string[];
  /** The same table with its holes filled; undefined when the filters keep it out. */
  fill(
    table: CapturedTable,
    values: ReadonlyMap<string, string>,
  ): CapturedTable | undefined;
}

type Config = Record<string, string>;

/** Debezium's `AbstractTopicNamingStrategy`: what Kafka does not take becomes `_`. */
function sanitised(topic: NameTemplate): NameTemplate {
  return mapText(topic, text => text.replace(/[^a-zA-Z0-9._-]/g, '_'));
}

function prefixOf(config: Config): string | undefined {
  return (
    config['topic.prefix'] ??
    config['database.server.name'] ??
    config['mongodb.name']
  )?.trim();
}

function renameHoles(name: NameTemplate, to: string): NameTemplate {
  return numberHoles(
    name.map(part =>
      typeof part !== 'string' && part.hole === 'any' ? { hole: to } : part,
    ),
    to,
  );
}

/** Splits `shop.orders` at its first dot; a lone hole stands for both parts. */
function splitName(
  { parts: [outerHole, tableHole] }: DebeziumConnector,
  name: NameTemplate,
): [NameTemplate, NameTemplate] | undefined {
  const at = name.findIndex(
    part => typeof part === 'string' && part.includes('.'),
  );
  if (at < 0) {
    return literalName(name) === undefined
      ? [[{ hole: outerHole }], [{ hole: tableHole }]]
      : undefined;
  }
  const text = String(name[at]);
  const dot = text.indexOf('.');
  return [
    renameHoles(template(name.slice(0, at), text.slice(0, dot)), outerHole),
    renameHoles(template(text.slice(dot + 1), name.slice(at + 1)), tableHole),
  ];
}

interface Choice {
  outer: NameTemplate;
  table: NameTemplate;
  via: string;
  reason: string;
}

function fromTableList(
  connector: DebeziumConnector,
  config: Config,
  { key, entries }: Filter,
): Choice[] {
  return entries.flatMap(entry =>
    namesOfEntry(config, entry).flatMap(name => {
      const split = splitName(connector, name);
      if (!split) {
        return [];
      }
      const [outer, table] = split;
      const literal = literalName(template(outer, '.', table));
      return [
        {
          outer,
          table,
          via: key,
          reason:
            literal === undefined
              ? `${key} holds the pattern ${entry}`
              : `${key} names ${literal}`,
        },
      ];
    }),
  );
}

function fromOuterList(connector: DebeziumConnector, config: Config): Choice[] {
  const [outerHole, tableHole] = connector.parts;
  const all = `there is no ${connector.tableFilter}.include.list, so every ${tableHole}`;
  const filter = filterOf(config, connector.outerFilter, 'include');
  if (!filter) {
    return [
      {
        outer: [{ hole: outerHole }],
        table: [{ hole: tableHole }],
        via: `${connector.tableFilter}.include.list`,
        reason: `${all} is captured that the exclude lists leave`,
      },
    ];
  }
  return filter.entries.flatMap(entry =>
    namesOfEntry(config, entry).map(outer => ({
      outer: renameHoles(outer, outerHole),
      table: [{ hole: tableHole }],
      via: filter.key,
      reason: `${all} of ${entry} is captured`,
    })),
  );
}

function internalTopics(config: Config, prefix: string | undefined): string[] {
  const delimiter = config['topic.delimiter'] ?? '.';
  return [
    ...(prefix
      ? [
          prefix,
          [prefix, config['topic.transaction'] ?? 'transaction'].join(
            delimiter,
          ),
          [
            config['topic.heartbeat.prefix'] ?? '__debezium-heartbeat',
            prefix,
          ].join(delimiter),
        ]
      : []),
    config['schema.history.internal.kafka.topic'],
    config['database.history.kafka.topic'],
    config['signal.kafka.topic'],
    config['notification.sink.topic.name'],
  ].filter(topic => topic !== undefined);
}

function unknownTopics(
  connector: DebeziumConnector,
  config: Config,
  prefix: string | undefined,
): { via: string; reason: string } | undefined {
  const strategy = config['topic.naming.strategy']?.trim();
  if (strategy && strategy !== connector.namingStrategy) {
    return {
      via: 'topic.naming.strategy',
      reason: `${strategy} names topics in a way that is not known`,
    };
  }
  return prefix
    ? undefined
    : { via: 'topic.prefix', reason: 'there is no topic.prefix' };
}

/**
 * The tables a Debezium connector captures and the topics it writes them to:
 * prefix, database or schema, and table, joined by the delimiter, characters
 * Kafka does not take replaced by `_` (Debezium 2 and later; 1.x has the
 * prefix in `database.server.name`).
 *
 * @returns undefined for a class that is not one of {@link DEBEZIUM_CONNECTORS}
 */
export function debeziumTopics(
  connectorClass: string,
  config: Config,
): DebeziumCapture | undefined {
  const connector = DEBEZIUM_CONNECTORS.get(connectorClass);
  if (!connector) {
    return undefined;
  }
  const prefix = prefixOf(config);
  const delimiter = config['topic.delimiter'] ?? '.';
  const datasetPrefix = connector.datasetPrefix
    ? template(
        config[connector.datasetPrefix]
          ? symbolicTemplate(config[connector.datasetPrefix])
          : { hole: 'database' },
        '.',
      )
    : [];
  const named = ({ outer, table, via, reason }: Choice): CapturedTable => ({
    outer,
    table,
    dataset: template(datasetPrefix, outer, '.', table),
    topic: sanitised(
      template(
        symbolicTemplate(prefix ?? ''),
        delimiter,
        outer,
        delimiter,
        table,
      ),
    ),
    via,
    reason,
  });

  const filter = filterOf(config, connector.tableFilter, 'include');
  const choices = filter
    ? fromTableList(connector, config, filter)
    : fromOuterList(connector, config);
  const unknown = unknownTopics(connector, config, prefix);
  return {
    platform: connector.platform,
    tables: choices.map(named),
    noTables: {
      via: `${connector.tableFilter}.include.list`,
      reason: `no entry can match a ${connector.parts.join(' and ')}`,
    },
    ...(unknown && { unknownTopics: unknown }),
    internalTopics: internalTopics(config, prefix),
    fill: (table, values) => {
      const filled = {
        ...table,
        outer: fillHoles(table.outer, values),
        table: fillHoles(table.table, values),
        dataset: fillHoles(table.dataset, values),
        topic: fillHoles(table.topic, values),
      };
      return captures(
        connector,
        config,
        printName(filled.outer),
        printName(filled.table),
      )
        ? filled
        : undefined;
    },
  };
}
