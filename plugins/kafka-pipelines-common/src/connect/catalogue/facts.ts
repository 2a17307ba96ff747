import { z } from 'zod';

/** What a class of a Kafka Connect plugin can be. */
const KINDS = [
  'source',
  'sink',
  'transformation',
  'predicate',
  'converter',
  'header_converter',
  'config_provider',
  /** No class but keys that Kafka Connect itself reads: see {@link FRAMEWORK}. */
  'framework',
] as const;

/** Kind of a class. @public */
export const pluginKindSchema = z.enum(KINDS);

/** Kind of a class. @public */
export type PluginKind = z.infer<typeof pluginKindSchema>;

/** `<group>:<artifact>` as Maven has it. @public */
export const artifactNameSchema = z
  .string()
  .regex(/^[\w.-]+:[\w.-]+$/, 'must be <group>:<artifact>');

/** A version that can be a file name. @public */
export const artifactVersionSchema = z.string().regex(/^\w[\w.+-]*$/);

const yes = z.literal(true).optional();

/**
 * Facts of one configuration key.
 *
 * A key without `default` has none; `null` is the default of a key that may be
 * left out. A default is always allowed, also where `values` or `range` lack
 * it (often an empty text). Numbers that are not exact in JavaScript are text.
 *
 * @public
 */
export const keyFactsSchema = z.strictObject({
  type: z.enum([
    'BOOLEAN',
    'STRING',
    'INT',
    'SHORT',
    'LONG',
    'DOUBLE',
    'LIST',
    'CLASS',
    'PASSWORD',
  ]),
  default: z.union([z.string(), z.number(), z.boolean(), z.null()]).optional(),
  /** Leaving it out is an error. */
  required: yes,
  importance: z.enum(['HIGH', 'MEDIUM', 'LOW']),
  /** Where a form shows it. */
  group: z.string().optional(),
  /** Place in its group, from 0 or 1. */
  order: z.int().optional(),
  width: z.enum(['SHORT', 'MEDIUM', 'LONG']).optional(),
  /** Keys whose meaning depends on this one. */
  dependents: z.array(z.string()).min(1).optional(),
  /** Nothing else is allowed; of a LIST, as its entries. */
  values: z.array(z.string()).min(1).optional(),
  /** `values` in capitals or small letters. */
  ignoreCase: yes,
  /** Bounds that are themselves allowed. */
  range: z
    .strictObject({
      min: z.union([z.number(), z.string()]).optional(),
      max: z.union([z.number(), z.string()]).optional(),
    })
    .optional(),
  /** The name is a regular expression that whole names match. */
  pattern: yes,
  deprecated: yes,
  /** Deprecated other names of this key. */
  aliases: z.array(z.string()).min(1).optional(),
});

/** Facts of one configuration key. @public */
export type KeyFacts = z.infer<typeof keyFactsSchema>;

/** Facts of one class in one version of its artifact. @public */
export const classFactsSchema = z.strictObject({
  class: z.string().regex(/^[\w.$:]+$/),
  kind: pluginKindSchema,
  /** Its other kinds: some converters are header converters as well. */
  also: z.array(pluginKindSchema).min(1).optional(),
  /** As the plugin reports it; Kafka Connect compares `version` of a connector with it. */
  version: z.string().optional(),
  /** The class reads more keys than it declares: an unknown one is no mistake. */
  open: yes,
  keys: z.record(z.string(), keyFactsSchema),
  /** Where facts come from that are written by hand. */
  source: z.string().optional(),
});

/** Facts of one class in one version of its artifact. @public */
export type ClassFacts = z.infer<typeof classFactsSchema>;

/** Facts of one artifact in one version: a file of the catalogue. @public */
export const artifactFactsSchema = z.strictObject({
  artifact: artifactNameSchema,
  version: artifactVersionSchema,
  /** Artifacts with facts of their own that come inside this one. */
  bundles: z
    .array(
      z.strictObject({
        artifact: artifactNameSchema,
        version: artifactVersionSchema,
      }),
    )
    .min(1)
    .optional(),
  /** Each class once. */
  classes: z.array(classFactsSchema),
});

/** Facts of one artifact in one version: a file of the catalogue. @public */
export type ArtifactFacts = z.infer<typeof artifactFactsSchema>;

/**
 * Pseudo-classes of `org.apache.kafka:connect-runtime`, kind `framework`, with
 * the keys that Kafka Connect itself reads.
 *
 * @public
 */
export const FRAMEWORK = {
  /** Keys of every source connector. */
  source: 'framework:source',
  /** Keys of every sink connector. */
  sink: 'framework:sink',
  /** After `transforms.<alias>.`, besides the keys of the transform's class. */
  transformation: 'framework:transformation',
  /** After `predicates.<alias>.`, besides the keys of the predicate's class. */
  predicate: 'framework:predicate',
  /** After `topic.creation.<group>.`, besides any topic-level setting. */
  topicCreation: 'framework:topic_creation',
  /** After `topic.creation.default.`, which must have what groups inherit. */
  topicCreationDefault: 'framework:topic_creation.default',
  /** After `producer.override.`. */
  producer: 'framework:producer',
  /** After `consumer.override.`. */
  consumer: 'framework:consumer',
  /** After `admin.override.`. */
  admin: 'framework:admin',
} as const;
