import { z } from 'zod';
import {
  type ClassFacts,
  type KeyFacts,
  keyFactsSchema,
  pluginKindSchema,
} from './facts';
import { line } from './overlayLine';
import {
  exclusiveSchema,
  type Requirement,
  requirementSchema,
} from './requirements';
import { compareVersions } from './versions';

const yes = z.literal(true).optional();

const flagSchema = z.strictObject(line);

function isRegex(text: string): boolean {
  try {
    return Boolean(new RegExp(text));
  } catch {
    return false;
  }
}

const sideSchema = z.enum(['source', 'sink']);

const formSchema = z.strictObject({
  /** A regular expression for the whole value, or each entry of a LIST, without the space around it. */
  matches: z
    .string()
    .refine(isRegex, { error: 'must be a regular expression' }),
  /** The same in words, as in `digits only`. */
  means: z.string(),
});

const overlayKeySchema = z.strictObject({
  ...line,
  /** Adds a key that the class reads without declaring it. */
  adds: keyFactsSchema.optional(),
  /** Leaving it out is an error, whatever the `ConfigDef` says. */
  required: z.boolean().optional(),
  values: keyFactsSchema.shape.values,
  ignoreCase: yes,
  range: keyFactsSchema.shape.range,
  /** What a text must look like. */
  form: formSchema.optional(),
  /** A text is a regular expression of Java; of a LIST each entry is one. */
  regex: yes,
  /** Values of former versions, each with the one that has its meaning now. */
  formerValues: z.record(z.string(), z.string()).optional(),
  /** Holds a secret, although it is no `PASSWORD`. */
  secret: yes,
  deprecated: yes,
  /** The key that is read instead of a deprecated one. */
  use: z.string().optional(),
  /** Of a transform: it fails with it in connectors of the other kind. */
  onlyIn: sideSchema.optional(),
});

const prefixSchema = z.strictObject({
  ...line,
  /** What the keys begin with; empty for those that begin with an alias. */
  prefix: z.string(),
  /** The key that lists aliases: one of them and a dot follow. */
  aliases: z.string().optional(),
  /** The key that names the class whose keys follow: of the connector, or after the alias. */
  classIn: z.string().optional(),
  /** (Pseudo-)classes whose keys follow. */
  keysOf: z.array(z.string()).min(1).optional(),
  /** Other keys may follow as well. */
  open: yes,
});

const removedSchema = z.strictObject({
  ...line,
  /** The key that has its meaning now. A name that ends with a dot is a prefix, as the removed one. */
  use: z.string().optional(),
});

const entrySchema = z
  .strictObject({
    /** Full names of the classes it is about. */
    classes: z.array(z.string()).min(1).optional(),
    /** Or all classes of these kinds. */
    kinds: z.array(pluginKindSchema).min(1).optional(),
    /** One task does all the work; more are refused or stay idle. */
    singleTask: flagSchema.optional(),
    /** Validating a config connects to the outside. */
    connects: flagSchema.optional(),
    /** A sink that fails on a value without a schema; only when `when` holds, as of a requirement. */
    needsSchema: z
      .strictObject({ ...line, when: requirementSchema.shape.when })
      .optional(),
    /** A transform that is of no use in connectors of the other kind. */
    onlyIn: z.strictObject({ ...line, kind: sideSchema }).optional(),
    /** Connectors whose records a transform cannot read. */
    notWith: z
      .strictObject({ ...line, classes: z.array(z.string()).min(1) })
      .optional(),
    keys: z.record(z.string(), overlayKeySchema).optional(),
    prefixes: z.array(prefixSchema).optional(),
    requires: z.array(requirementSchema).optional(),
    exclusive: z.array(exclusiveSchema).optional(),
    /** Keys that former versions had. */
    removed: z.record(z.string(), removedSchema).optional(),
  })
  .refine(entry => !entry.classes !== !entry.kinds, {
    error: 'must name either classes or kinds',
  });

/**
 * What plugins do not say about themselves, written by hand: a file per family
 * of classes.
 *
 * @public
 */
export const overlaySchema = z.strictObject({ entries: z.array(entrySchema) });

/** What plugins do not say about themselves. @public */
export type Overlay = z.output<typeof overlaySchema>;

/** Keys that begin with a text, and whose they are. @public */
export type KeyPrefix = Omit<
  z.output<typeof prefixSchema>,
  'source' | 'since' | 'before'
>;

/** Facts of a key with what the overlay says. @public */
export interface KnownKey extends KeyFacts {
  secret?: true;
  /** What a text must look like: `matches` is a regular expression for all of it, or for each entry of a LIST. */
  form?: { matches: string; means: string };
  /** A text is a regular expression of Java; of a LIST each entry is one. */
  regex?: true;
  /** The key to use instead of this deprecated one. */
  use?: string;
  /** Values of former versions, each with the one that has its meaning now. */
  formerValues?: Record<string, string>;
  /** Connectors of the other kind fail with it. */
  onlyIn?: 'source' | 'sink';
}

/** Facts of a class with what the overlay says. @public */
export interface KnownClass extends Omit<ClassFacts, 'keys'> {
  keys: Record<string, KnownKey>;
  /** From long to short. */
  prefixes: KeyPrefix[];
  /** Keys of former versions, with the one that has their meaning now. */
  removed: Record<string, { use?: string }>;
  /** What must be set, given the values of other keys. */
  requires: Requirement[];
  /** Keys of which at most one may be set. */
  exclusive: string[][];
  singleTask?: true;
  connects?: true;
  /** A sink that fails on a value without a schema, always or when keys have these values. */
  needsSchema?: Pick<Requirement, 'when'>;
  /** A transform is of no use in connectors of the other kind. */
  onlyIn?: 'source' | 'sink';
  /** Connectors whose records a transform cannot read. */
  notWith?: string[];
}

/**
 * Whether a version of an artifact lies in a range.
 *
 * @param version - without it the newest is meant
 * @public
 */
export function isInVersions(
  { since, before }: { since?: string; before?: string },
  version: string | undefined,
): boolean {
  if (version === undefined) return before === undefined;
  return (
    (since === undefined || compareVersions(since, version) <= 0) &&
    (before === undefined || compareVersions(version, before) < 0)
  );
}

/**
 * Adds to a class's own facts what overlays say about it. Lines about keys that
 * the class does not have in this version are passed over.
 *
 * @param facts - are not changed
 * @param version - of the artifact the facts are of
 * @public
 */
export function applyOverlays(
  facts: ClassFacts,
  overlays: Overlay[],
  version?: string,
): KnownClass {
  const kinds = [facts.kind, ...(facts.also ?? [])];
  const known: KnownClass = {
    ...facts,
    keys: { ...facts.keys },
    prefixes: [],
    removed: {},
    requires: [],
    exclusive: [],
  };
  const entries = overlays
    .flatMap(({ entries: all }) => all)
    .filter(
      entry =>
        entry.classes?.includes(facts.class) ??
        entry.kinds?.some(kind => kinds.includes(kind)),
    );
  const holds = (range?: { since?: string; before?: string }) =>
    range !== undefined && isInVersions(range, version);

  for (const entry of entries) {
    if (holds(entry.singleTask)) known.singleTask = true;
    if (holds(entry.connects)) known.connects = true;
    if (entry.needsSchema && holds(entry.needsSchema)) {
      const { when } = entry.needsSchema;
      known.needsSchema = { ...(when && { when }) };
    }
    if (entry.onlyIn && holds(entry.onlyIn)) known.onlyIn = entry.onlyIn.kind;
    if (entry.notWith && holds(entry.notWith)) {
      known.notWith = entry.notWith.classes;
    }
    for (const [name, key] of Object.entries(entry.keys ?? {})) {
      const before = Object.hasOwn(known.keys, name)
        ? known.keys[name]
        : key.adds;
      if (before && holds(key)) known.keys[name] = withLine(before, key);
    }
    for (const { source, since, before, ...prefix } of entry.prefixes ?? []) {
      if (holds({ since, before })) known.prefixes.push(prefix);
    }
    for (const { source, since, before, ...rule } of entry.requires ?? []) {
      if (holds({ since, before })) known.requires.push(rule);
    }
    for (const { keys, ...range } of entry.exclusive ?? []) {
      if (holds(range)) known.exclusive.push(keys);
    }
    for (const [name, { use, ...range }] of Object.entries(
      entry.removed ?? {},
    )) {
      if (holds(range) && !Object.hasOwn(known.keys, name)) {
        known.removed[name] = { ...(use !== undefined && { use }) };
      }
    }
  }
  known.prefixes.sort((a, b) => b.prefix.length - a.prefix.length);
  return known;
}

function withLine(
  facts: KnownKey,
  {
    required,
    values,
    ignoreCase,
    range,
    form,
    regex,
    formerValues,
    secret,
    deprecated,
    use,
    onlyIn,
  }: z.output<typeof overlayKeySchema>,
): KnownKey {
  const { required: declared, ...rest } = facts;
  return {
    ...rest,
    ...((required ?? declared) && { required: true as const }),
    ...(values && { values, ignoreCase }),
    ...(range && { range }),
    ...(form && { form }),
    ...(regex && { regex }),
    ...(formerValues && { formerValues }),
    ...(secret && { secret }),
    ...(deprecated && { deprecated }),
    ...(use !== undefined && { use }),
    ...(onlyIn && { onlyIn }),
  };
}
