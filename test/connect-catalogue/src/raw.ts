import {
  artifactNameSchema,
  artifactVersionSchema,
  classFactsSchema,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { z } from 'zod';

/** Where a class was found. */
const place = {
  /** Plugin folder; null on the class path, that is in Kafka itself. */
  folder: z.string().nullish(),
  /** File name of its jar; keys of the framework have none. */
  jar: z.string().optional(),
  /** Coordinates that the jar names for itself. */
  jarArtifact: artifactNameSchema.optional(),
  jarVersion: artifactVersionSchema.optional(),
};

const rawClassSchema = classFactsSchema
  .omit({ also: true, source: true })
  .extend(place);

/** What the JVM writes: one entry per class, kind and folder. */
export const rawHarvestSchema = z.strictObject({
  classes: z.array(rawClassSchema),
  failures: z.array(
    z.strictObject({
      ...place,
      class: z.string(),
      kind: z.string(),
      reason: z.string(),
    }),
  ),
});

/** What the JVM says about one class, in one kind and folder. */
export type RawClass = z.output<typeof rawClassSchema>;

/** What the JVM writes. */
export type RawHarvest = z.output<typeof rawHarvestSchema>;
