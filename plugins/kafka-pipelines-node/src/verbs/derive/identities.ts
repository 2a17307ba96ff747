import {
  isPlaintextSecret,
  ownValue,
  toPointer,
  type Fleet,
  type FleetPipeline,
  toJson,
  toPlain,
  wordPattern,
  type IdentityKind,
  type IdentityPlace,
  type Mention,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { leavesOf } from '../leaves';

/** One name, with every place of it. */
export interface Identity {
  kind: IdentityKind;
  value: string;
  places: IdentityPlace[];
}

/** Config keys that are an identity of their connector. */
const CONFIG_IDENTITIES: Record<string, IdentityKind> = {
  'topic.prefix': 'topic.prefix',
  'slot.name': 'slot.name',
  'publication.name': 'publication.name',
  'database.server.id': 'database.server.id',
  'consumer.override.group.id': 'consumer group',
  // Topics a connector has for itself
  'errors.deadletterqueue.topic.name': 'topic',
  'schema.history.internal.kafka.topic': 'topic',
};

/** Config keys that name topics, as `topics` and `transaction.topic` do. */
const NAMES_TOPIC = /(?:^topics|(?:^|\.)topic(?:\.name)?)$/;

const POSTGRES = 'io.debezium.connector.postgresql.PostgresConnector';
const DEFAULT_SLOT = 'debezium';

/** A scalar of a file, and what a key of a list or a text of several names holds. */
interface Scalar {
  file: string;
  path: string[];
  value: string;
}

function scalarsOf(fleet: Fleet, { files }: FleetPipeline): Scalar[] {
  return files.flatMap(file =>
    leavesOf(toPlain(fleet.files.get(file)?.value ?? {})).flatMap(
      ({ path, value }) =>
        Array.isArray(value)
          ? value.map((item, index) => ({
              file,
              path: [...path, String(index)],
              value: String(toJson(item)),
            }))
          : [{ file, path, value: String(toJson(value)) }],
    ),
  );
}

/** Fields of entries that are an identity. */
const FIELD_IDENTITIES: Record<string, IdentityKind> = {
  'connectors/deadLetterQueue/topic': 'topic',
  'connectors/listOffsets/toConfigMap/name': 'ConfigMap',
  'ksqldb/serviceId': 'serviceId',
  'ksqldb/user/name': 'user',
  'topics/resourceName': 'KafkaTopic',
};

/** Kind of the identity that a value is, by where it stands. */
function kindAt([section, , ...field]: string[]): IdentityKind | undefined {
  if (section === 'connectors' && field[0] === 'config') {
    return field.length === 2
      ? ownValue(CONFIG_IDENTITIES, field[1])
      : undefined;
  }
  return ownValue(FIELD_IDENTITIES, [section, ...field].join('/'));
}

/** Topics that others make: a copy of the pipeline uses the same. */
function isExternal(pipeline: FleetPipeline, topic: string): boolean {
  const effective = Object.values(pipeline.instances).flatMap(
    instance => ownValue(instance.effective.topics, topic) ?? [],
  );
  return (
    effective.length > 0 &&
    effective.every(({ managed }) => managed === 'external')
  );
}

/** All identities of a pipeline in its own files, each name once. */
export function identitiesOf(
  fleet: Fleet,
  pipeline: FleetPipeline,
): Identity[] {
  const found = new Map<string, Identity>();
  const add = (kind: IdentityKind, value: string, place: IdentityPlace) => {
    const key = JSON.stringify([kind, value]);
    const identity = found.get(key) ?? { kind, value, places: [] };
    identity.places.push(place);
    found.set(key, identity);
  };
  for (const file of pipeline.files) {
    for (const { kind, section, name } of keysOf(fleet, file)) {
      if (kind !== 'topic' || !isExternal(pipeline, name)) {
        const pointer = toPointer([section, name]);
        add(kind, name, { file, pointer, isKey: true });
      }
    }
  }
  const scalars = scalarsOf(fleet, pipeline);
  for (const { file, path, value } of scalars) {
    const kind = kindAt(path);
    const external = kind === 'topic' && isExternal(pipeline, value);
    if (kind && !external && value !== '' && !value.includes('${')) {
      add(kind, value, { file, pointer: toPointer(path), isKey: false });
    }
  }
  for (const slot of defaultSlots(fleet, pipeline)) {
    add('slot.name', DEFAULT_SLOT, slot);
  }
  addReferences(found, scalars);
  return [...found.values()];
}

function keysOf(fleet: Fleet, file: string) {
  const values = toPlain(fleet.files.get(file)?.value ?? {});
  const sections = [
    ['connectors', 'connector'],
    ['ksqldb', 'ksqldb app'],
    ['topics', 'topic'],
  ] as const;
  return sections.flatMap(([section, kind]) => {
    const entries = values instanceof Map ? values.get(section) : undefined;
    return entries instanceof Map
      ? [...entries.keys()].map(name => ({ kind, section, name }))
      : [];
  });
}

/** Without slot.name Debezium takes its default, which must then be set. */
function defaultSlots(fleet: Fleet, pipeline: FleetPipeline): IdentityPlace[] {
  const names = Object.values(pipeline.instances).flatMap(({ effective }) =>
    Object.values(effective.connectors)
      .filter(
        connector =>
          connector.class === POSTGRES &&
          connector.config['slot.name'] === undefined,
      )
      .map(({ name }) => name),
  );
  return [...new Set(names)].flatMap(name => {
    const has = (file: string) =>
      keysOf(fleet, file).some(
        key => key.kind === 'connector' && key.name === name,
      );
    const [base, ...others] = pipeline.files;
    const pointer = toPointer(['connectors', name, 'config', 'slot.name']);
    return (has(base) ? [base] : others.filter(has)).map(file => ({
      file,
      pointer,
      isKey: false,
    }));
  });
}

/** Values elsewhere that name one of the pipeline's topics go along with it. */
function addReferences(found: Map<string, Identity>, scalars: Scalar[]): void {
  for (const { file, path, value } of scalars) {
    const [section, , config, key] = path;
    if (
      section === 'connectors' &&
      config === 'config' &&
      NAMES_TOPIC.test(key ?? '') &&
      kindAt(path) === undefined
    ) {
      for (const name of value.split(',').map(part => part.trim())) {
        found
          .get(JSON.stringify(['topic', name]))
          ?.places.push({ file, pointer: toPointer(path), isKey: false });
      }
    }
  }
}

/** Texts that hold one of the names without being it, such as SQL and regular expressions. */
export function mentionsOf(
  fleet: Fleet,
  pipeline: FleetPipeline,
  identities: Identity[],
): Mention[] {
  const placeKey = (file: string, pointer: string) =>
    JSON.stringify([file, pointer]);
  const places = new Set(
    identities.flatMap(identity =>
      identity.places.map(({ file, pointer }) => placeKey(file, pointer)),
    ),
  );
  const names = new Set(
    identities
      .filter(
        ({ kind }) => kind !== 'database.server.id' && kind !== 'slot.name',
      )
      .map(({ value }) => value),
  );
  return scalarsOf(fleet, pipeline)
    .map(scalar => ({ ...scalar, pointer: toPointer(scalar.path) }))
    .filter(
      ({ file, path, pointer, value }) =>
        path[0] !== 'pipeline' &&
        !places.has(placeKey(file, pointer)) &&
        // The form shows mentions as they are
        !isPlaintextSecret(value, path, fleet.catalogue),
    )
    .flatMap(({ file, pointer, value }) =>
      [...names]
        .filter(name => wordPattern(name).test(value))
        .map(name => ({ file, pointer, value: name, text: value })),
    );
}
