import type { Finding } from '../../finding';
import { configText } from '../../pipeline/configText';
import { isMap } from '../../pipeline/mergeValues';
import type { ParsedYaml } from '../../yaml/parseYaml';
import { toPointer, valueAt } from '../../yaml/pointer';

type Path = ReadonlyArray<string | number>;

/** What the file says of a connector, and where. */
type Entry = readonly [entry: Record<string, unknown>, place: Path];

/** A connector that a file holds. */
export interface FileConnector {
  /** As the file says it beside the config; absent when it does not. */
  name?: string;
  /** What people call it: its name, or that in the config. */
  label?: string;
  /** Flat, as Kafka Connect takes it. */
  config: Record<string, string>;
  /** Where each key of the config stands in the file. */
  places: ReadonlyMap<string, Path>;
  /** Where the config as a whole stands. */
  place: Path;
  /** What the file says of it, its config included: a state or labels, for example. */
  entry: Record<string, unknown>;
  /** Where that stands. */
  entryPlace: Path;
}

/** Fields of a KafkaConnector that Strimzi makes keys of. */
const STRIMZI_FIELDS: Array<[field: string, key: string]> = [
  ['class', 'connector.class'],
  ['version', 'connector.plugin.version'],
  ['tasksMax', 'tasks.max'],
];

const FORMS_HINT =
  'A file holds the JSON or YAML of one connector: its config, or { "name": ..., "config": { ... } }; or several: a list of these, the answer of GET /connectors?expand=info, or a KafkaConnector.';

const CONFIG_HINT =
  'Ask Kafka Connect for it: GET /connectors?expand=info, with &expand=status when the state is wanted too.';

const typeWord = (value: unknown) => {
  if (value === null || value === undefined) {
    return 'null';
  }
  if (Array.isArray(value)) {
    return 'a list';
  }
  return isMap(value) ? 'a map' : 'no map';
};

/** A finding, and of which connector it is, where a file may hold several. @public */
export interface ConnectorFileFinding extends Finding {
  /** Name of the connector, when the file has several and names them. */
  connector?: string;
}

class Reader {
  readonly connectors: FileConnector[] = [];
  readonly findings: ConnectorFileFinding[] = [];
  /** Whether the file has more than one entry, so that findings have to say whose they are. */
  several = false;
  #name: string | undefined;

  constructor(private readonly parsed: ParsedYaml) {}

  report(
    finding: Pick<Finding, 'rule' | 'message' | 'hint'>,
    path: Path,
  ): void {
    const pointer = toPointer(path);
    this.findings.push({
      rule: finding.rule,
      severity: 'error',
      message: finding.message,
      file: this.parsed.file,
      ...this.parsed.locate(pointer),
      pointer,
      ...(finding.hint && { hint: finding.hint }),
      ...(this.several && this.#name && { connector: this.#name }),
    });
  }

  /** Of whatever form. */
  read(value: unknown, path: Path = []): void {
    if (Array.isArray(value)) {
      this.several = value.length > 1;
      if (value.length === 0) {
        this.#none('This list has no connector.', path);
      } else if (value.every(each => typeof each === 'string')) {
        this.#withoutConfig('These are names without configs.', [...path, 0]);
      } else {
        value.forEach((each, index) => this.#one(each, [...path, index]));
      }
    } else if (isMap(value) && isExpanded(value)) {
      const entries = Object.entries(value);
      this.several = entries.length > 1;
      for (const [name, entry] of entries) {
        this.#name = name;
        this.#expanded(name, entry, [...path, name]);
      }
    } else {
      this.#one(value, path);
    }
  }

  #none(message: string, path: Path): void {
    this.report({ rule: 'connector/file', message, hint: FORMS_HINT }, path);
  }

  #withoutConfig(message: string, path: Path): void {
    this.report({ rule: 'connector/file', message, hint: CONFIG_HINT }, path);
  }

  #one(value: unknown, path: Path): void {
    this.#name = nameOf(value);
    if (this.parsed.text.trim() === '') {
      this.#none(
        "The file is empty, where a connector's config should be.",
        path,
      );
    } else if (!isMap(value)) {
      this.#none(
        `This is ${typeWord(value)}, where a connector's config should be.`,
        path,
      );
    } else if (Object.hasOwn(value, 'connector.class')) {
      this.#add(value, path, [value, path]);
    } else if (value.kind === 'KafkaConnector' && isMap(value.spec)) {
      this.#strimzi(value, value.spec, path);
    } else if (Object.hasOwn(value, 'config')) {
      this.#nested(value, value.config, path, [value, path]);
    } else if (Object.hasOwn(value, 'connector_class')) {
      // As kafbat UI lists them (`FullConnectorInfo` of its API).
      this.#withoutConfig('This connector comes without its config.', path);
    } else {
      this.#none(
        Object.keys(value).length === 0
          ? "This map is empty, where a connector's config should be."
          : "This has no connector.class, so it is no connector's config.",
        path,
      );
    }
  }

  #nested(
    { name }: Record<string, unknown>,
    config: unknown,
    path: Path,
    entry: Entry,
  ): void {
    const place = [...path, 'config'];
    if (!isMap(config)) {
      this.#none(
        `The config is ${typeWord(config)}, where a map should be.`,
        place,
      );
      return;
    }
    const connector = this.#add(config, place, entry, {
      name: typeof name === 'string' ? name : undefined,
    });
    const inside = connector.config.name;
    if (
      connector.name !== undefined &&
      inside !== undefined &&
      inside !== connector.name
    ) {
      this.report(
        {
          rule: 'connector/file',
          message: `The config has the name ${inside}, the connector ${connector.name}: Kafka Connect refuses this.`,
          hint: 'Remove name from the config.',
        },
        [...place, 'name'],
      );
    }
  }

  #strimzi(
    entry: Record<string, unknown>,
    spec: Record<string, unknown>,
    path: Path,
  ): void {
    const { metadata } = entry;
    const place = [...path, 'spec', 'config'];
    const fields = STRIMZI_FIELDS.filter(([field]) =>
      Object.hasOwn(spec, field),
    );
    const name = isMap(metadata) ? metadata.name : undefined;
    this.#add(isMap(spec.config) ? spec.config : {}, place, [entry, path], {
      name: typeof name === 'string' ? name : undefined,
      more: fields.map(([field, key]) => [
        key,
        spec[field],
        [...path, 'spec', field],
      ]),
    });
  }

  #expanded(name: string, entry: unknown, path: Path): void {
    const info = isMap(entry) ? entry.info : undefined;
    if (isMap(entry) && isMap(info)) {
      this.#nested(
        { name },
        info.config,
        [...path, 'info'],
        [{ ...entry, name }, path],
      );
    } else {
      this.#withoutConfig('This connector comes without its config.', path);
    }
  }

  #add(
    config: Record<string, unknown>,
    place: Path,
    [entry, entryPlace]: Entry,
    {
      name,
      more = [],
    }: { name?: string; more?: Array<[string, unknown, Path]> } = {},
  ): FileConnector {
    const texts: Record<string, string> = Object.create(null);
    const places = new Map<string, Path>();
    const fields = new Set(more.map(([key]) => key));
    const all: Array<[string, unknown, Path]> = [
      ...more,
      // The operator drops from the config what a field says.
      ...Object.entries(config)
        .filter(([key]) => !fields.has(key))
        .map(([key, value]): [string, unknown, Path] => [
          key,
          value,
          [...place, key],
        ]),
    ];
    for (const [key, value, at] of all) {
      places.set(key, at);
      const text = Array.isArray(value) ? undefined : configText(value);
      if (text === undefined) {
        this.report(
          {
            rule: 'config/not-scalar',
            ...(value === null
              ? {
                  message: `The value of ${key} is null.`,
                  hint: 'Write a value, or remove the key: Strimzi refuses null, and Kafka Connect takes it even for a key that must be there.',
                }
              : {
                  message: `The value of ${key} is ${typeWord(
                    value,
                  )}: Kafka Connect takes text only.`,
                  hint: 'Write text: of a list its entries, joined by commas; of a map a key for each entry, as key.entry.',
                }),
          },
          at,
        );
      } else {
        texts[key] = text;
      }
    }
    const connector: FileConnector = {
      ...(name !== undefined && { name }),
      ...(this.#name !== undefined && { label: this.#name }),
      config: texts,
      places,
      place,
      entry,
      entryPlace,
    };
    this.connectors.push(connector);
    return connector;
  }
}

/** The name of an entry, wherever its form has it. */
function nameOf(value: unknown): string | undefined {
  if (!isMap(value)) {
    return undefined;
  }
  const { config, metadata, name } = value;
  return [
    name,
    isMap(metadata) ? metadata.name : undefined,
    isMap(config) ? config.name : undefined,
  ].find(each => typeof each === 'string');
}

/** The answer of `GET /connectors?expand=...`: by name, and nothing else. */
function isExpanded(value: Record<string, unknown>): boolean {
  const entries = Object.values(value);
  return (
    entries.length > 0 &&
    entries.every(
      entry => isMap(entry) && (isMap(entry.info) || isMap(entry.status)),
    )
  );
}

/** Helm reads no file of connectors, so it is no reason here. */
function aboutDocuments(finding: Finding): Finding {
  return finding.rule === 'yaml/documents'
    ? {
        ...finding,
        hint: 'Write each document into a file of its own, and name them all; or make a list of them.',
      }
    : finding;
}

/**
 * Finds the connectors in a file that people or Kafka Connect wrote: one config
 * map, `{ name, config }` as it is sent to Kafka Connect, a list of these, the
 * answer of `GET /connectors?expand=info`, or Strimzi's KafkaConnector.
 *
 * Values are never quoted.
 *
 * @param start - of the part of the file that holds them
 */
export function readConnectors(
  parsed: ParsedYaml,
  start: Path = [],
): {
  connectors: FileConnector[];
  findings: ConnectorFileFinding[];
  several: boolean;
} {
  const reader = new Reader(parsed);
  if (parsed.value !== undefined) {
    reader.read(valueAt(parsed.value, start), start);
  }
  const { connectors, findings, several } = reader;
  return {
    connectors,
    findings: [...parsed.findings.map(aboutDocuments), ...findings],
    several,
  };
}
