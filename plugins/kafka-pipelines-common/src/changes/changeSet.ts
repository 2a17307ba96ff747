import { z } from 'zod';
import { pipelineName } from '../pipeline/names';

const jsonValue: z.ZodType<unknown> = z.json();

export const editSchema = z.union([
  z
    .strictObject({ path: z.string(), create: z.string() })
    .describe('A new file with its whole text.'),
  z
    .strictObject({
      path: z.string(),
      blob: z.string(),
      set: z
        .array(
          z.strictObject({
            pointer: z.string(),
            value: jsonValue,
            was: jsonValue.optional(),
          }),
        )
        .optional(),
      unset: z.array(z.string()).optional(),
    })
    .describe(
      'Fields of an existing file; was holds the value that is replaced.',
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
export const changeSetSchema = z.strictObject({
  version: z.literal(1),
  repository: z.string().describe('Name of the repository in app-config.'),
  branch: z.string(),
  base: z.string().describe('Commit that was read.'),
  request: z.strictObject({
    id: z
      .string()
      .describe('Id of the task; it becomes the Request-Id trailer.'),
    verb: z.enum(['create', 'edit', 'remove']),
    by: z.string().describe('Entity reference of who asked.'),
  }),
  pipeline: pipelineName.describe('Name of the pipeline the change is about.'),
  message: z.string().describe('Commit message: subject, empty line, body.'),
  edits: z.array(editSchema),
});

/** @public */
export type ChangeSet = z.infer<typeof changeSetSchema>;
/** @public */
export type Edit = z.infer<typeof editSchema>;
