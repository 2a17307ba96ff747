import { identityKeys } from '../../connect/identityKeys';
import type { Connector } from '../../pipeline/connector';
import { ownRecord } from '../../pipeline/ownRecord';

/** What makes one connector another than the next, besides what never changes. */
const OWN_KEYS: ReadonlySet<string> = new Set([
  ...identityKeys,
  'consumer.override.group.id',
  'database.server.name',
  'errors.deadletterqueue.topic.name',
  'schema.history.internal.kafka.topic',
  'topics',
  'topics.regex',
]);

/** Transforms that stand in the config live or die together. */
const RAW = /^(?:transforms|predicates)(?:\.|$)/;

type Section = Readonly<Record<string, unknown>>;

const sameText = (value: unknown) => JSON.stringify(value);

/**
 * Entries that all sections have, and at least so many in the same way.
 *
 * @param least - how many must agree; more than half do in any case
 */
function shared(
  sections: ReadonlyArray<Section | undefined>,
  least: number,
  mayMove: (key: string, value: unknown) => boolean,
): Record<string, unknown> {
  const result = ownRecord<unknown>();
  for (const key of Object.keys(sections[0] ?? {})) {
    const all = sections.filter(each => each && Object.hasOwn(each, key));
    const counts = new Map<string, { value: unknown; count: number }>();
    for (const each of all) {
      const value = each![key];
      const known = counts.get(sameText(value)) ?? { value, count: 0 };
      known.count += 1;
      counts.set(sameText(value), known);
    }
    const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
    if (
      all.length === sections.length &&
      most.count >= least &&
      most.count > sections.length / 2 &&
      mayMove(key, most.value)
    ) {
      result[key] = most.value;
    }
  }
  return result;
}

/** A section without what the preset says in the same way. */
function without(section: Section, preset: Section): Record<string, unknown> {
  return ownRecord(
    Object.entries(section).filter(
      ([key, value]) =>
        !Object.hasOwn(preset, key) ||
        sameText(preset[key]) !== sameText(value),
    ),
  );
}

const isAlways = () => true;

const mayMoveKey = (key: string, value: unknown) =>
  !OWN_KEYS.has(key) && !RAW.test(key) && !String(value).includes('${');

const holdsReference = (value: unknown) => sameText(value).includes('${');

/** Sections of an entry whose own entries move one by one, and which of them may. */
const SECTIONS = {
  deadLetterQueue: (key: string) => key !== 'topic',
  config: mayMoveKey,
  transforms: (_: string, value: unknown) => !holdsReference(value),
  predicates: (_: string, value: unknown) => !holdsReference(value),
} as const;

const SECTION_NAMES = [
  'deadLetterQueue',
  'config',
  'transforms',
  'predicates',
] as const;

/** Fields that move as they are. */
const FIELDS = ['class', 'tasksMax', 'autoRestart'] as const;

function hasRawTransforms({ config }: Connector): boolean {
  return Object.keys(config ?? {}).some(key => RAW.test(key));
}

/**
 * What connectors of one class have in common: keys and fields that all of them
 * have, and at least `least` of them with the same value. Nothing that makes a
 * connector one of its own, and no reference to a secret.
 */
export function commonParts(
  connectors: readonly Connector[],
  least: number,
): Connector {
  const isRaw = connectors.some(hasRawTransforms);
  const fields = shared(
    connectors.map(each =>
      ownRecord(
        FIELDS.filter(field => each[field] !== undefined).map(field => [
          field,
          each[field],
        ]),
      ),
    ),
    least,
    isAlways,
  );
  const sections = SECTION_NAMES.filter(
    name => !(isRaw && (name === 'transforms' || name === 'predicates')),
  ).flatMap(name => {
    const common = shared(
      connectors.map(each => each[name]),
      name === 'config' ? least : connectors.length,
      SECTIONS[name],
    );
    return Object.keys(common).length > 0 ? [[name, common] as const] : [];
  });
  return { ...fields, ...Object.fromEntries(sections) };
}

/** An entry with a preset beneath it, and without what that says. */
export function withPreset(
  entry: Connector,
  name: string,
  preset: Connector,
): Connector {
  const { cluster, ...rest } = entry;
  const kept = Object.entries(rest).flatMap(([field, value]) => {
    const beneath = preset[field as keyof Connector];
    if (beneath === undefined) {
      return [[field, value] as const];
    }
    if (SECTION_NAMES.some(section => section === field)) {
      const own = without(value as Section, beneath as Section);
      return Object.keys(own).length > 0 ? [[field, own] as const] : [];
    }
    return sameText(beneath) === sameText(value)
      ? []
      : [[field, value] as const];
  });
  return {
    ...(cluster !== undefined && { cluster }),
    preset: name,
    ...Object.fromEntries(kept),
  };
}
