import { z } from 'zod';
import { pipelineName } from '../pipeline/names';

const jsonValue: z.ZodType<unknown> = z.json();

/** Fields of one file that get another value, and those that go. */
export const fieldEdits = {
  set: z
    .array(
      z.strictObject({
        pointer: z.string(),
        value: jsonValue,
        was: jsonValue.optional(),
      }),
    )
    .optional(),
  unset: z
    .array(z.strictObject({ pointer: z.string(), was: jsonValue }))
    .optional(),
};

export const editSchema = z.union([
  z
    .strictObject({ path: z.string(), create: z.string() })
    .describe('A new file with its whole text.'),
  z
    .strictObject({
      path: z.string(),
      blob: z.string(),
      ...fieldEdits,
    })
    .describe(
      'Fields of an existing file; was holds the value that is replaced or removed.',
    ),
  z.strictObject({
    path: z.string(),
    blob: z.string(),
    delete: z.literal(true),
  }),
]);

/**
 * A change set: what `fill` yields and `validate` and `publish` apply to the
 * newest commit. Plain JSON, handed from step to step as an output.
 */
export const changeSetSchema = z
  .strictObject({
    version: z.literal(1),
    repository: z.string().describe('Name of the repository in app-config.'),
    branch: z.string(),
    base: z.string().describe('Commit that was read.'),
    request: z.strictObject({
      id: z
        .string()
        .describe('Id of the task; it becomes the Request-Id trailer.'),
      verb: z.enum(['create', 'edit', 'remove', 'promote', 'derive', 'bulk']),
      by: z.string().describe('Entity reference of who asked.'),
    }),
    pipelines: z
      .array(pipelineName)
      .min(1)
      .describe(
        'Names of the pipelines the change is about: one, or any number for bulk.',
      ),
    message: z.string().describe('Commit message: subject, empty line, body.'),
    edits: z.array(editSchema),
  })
  .refine(
    ({ request, pipelines }) =>
      request.verb === 'bulk' || pipelines.length <= 1,
    { path: ['pipelines'], error: 'only a bulk change has several pipelines' },
  )
  .refine(({ pipelines }) => new Set(pipelines).size === pipelines.length, {
    path: ['pipelines'],
    error: 'a pipeline is named twice',
  });

/** @public */
export type ChangeSet = z.infer<typeof changeSetSchema>;
/** @public */
export type Edit = z.infer<typeof editSchema>;

/**
 * The pipelines of a change for a sentence: `pipeline orders`, or `12 pipelines`.
 *
 * @public
 */
export function pipelinesText(pipelines: readonly string[]): string {
  return pipelines.length === 1
    ? `pipeline ${pipelines[0]}`
    : `${pipelines.length} pipelines`;
}
