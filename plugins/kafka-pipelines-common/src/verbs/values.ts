import { z } from 'zod';
import { fieldEdits } from '../changes/changeSet';
import { configValue } from '../pipeline/config';
import { labelName, labelValue, pipelineName } from '../pipeline/names';

// What the forms of existing pipelines are about: the parameters of a template
// and the input of its action are the same object, so what is previewed is what
// is done. Other parameters of the form are dropped.

const entityRef = z.string().min(1);
const names = z.array(z.string().min(1)).max(10_000);

/** Each field is an edit that reads the file again, so they are no quantity. */
const MAX_FIELDS = 500;
const TOO_MANY_FIELDS = `at most ${MAX_FIELDS} fields are changed at once`;

/** The form "Edit": fields of the pipeline's files. */
export const editValuesSchema = z
  .object({
    pipeline: pipelineName,
    files: z
      .array(
        z
          .strictObject({
            pipeline: pipelineName
              .optional()
              .describe(
                'Pipeline the form was filled from: changes of one are not done to another.',
              ),
            file: z
              .string()
              .describe(
                'File of the pipeline: values.yaml or values-<environment>.yaml.',
              ),
            blob: z.string().describe('Blob the form was filled from.'),
            ...fieldEdits,
          })
          .refine(
            ({ set = [], unset = [] }) =>
              set.length + unset.length <= MAX_FIELDS,
            TOO_MANY_FIELDS,
          ),
      )
      .min(1)
      .refine(
        files => new Set(files.map(({ file }) => file)).size === files.length,
        'each file is named once',
      )
      .describe('What was changed, file by file.'),
  })
  .refine(
    ({ pipeline, files }) =>
      files.every(file => (file.pipeline ?? pipeline) === pipeline),
    { path: ['files'], error: 'the fields were changed for another pipeline' },
  );

/** The form "Remove": the next of the two commits that remove a pipeline. */
const removeValuesSchema = z.object({
  pipeline: pipelineName,
  deleteTopics: z
    .boolean()
    .default(false)
    .describe(
      'Say how its topics are deleted with their data; they are kept otherwise.',
    ),
  confirmTopics: z
    .string()
    .default('')
    .describe('Name of the pipeline once more, to confirm deleteTopics.'),
});

const pointers = z.array(z.string()).max(MAX_FIELDS, TOO_MANY_FIELDS);

/** The form "Promote": the values of one environment for another. */
const promoteValuesSchema = z.object({
  pipeline: pipelineName,
  from: z.string().min(1).describe('Name of an environment.'),
  to: z.string().min(1).describe('Name of another environment.'),
  decisions: z
    .strictObject({
      answers: z
        .record(z.string(), z.json())
        .refine(
          answers => Object.keys(answers).length <= MAX_FIELDS,
          TOO_MANY_FIELDS,
        )
        .optional()
        .describe('Fields that the target says in its own way, by pointer.'),
      take: pointers
        .optional()
        .describe(
          'Pointers of fields that the target takes over although it says something else.',
        ),
      omit: pointers
        .optional()
        .describe('Pointers of fields that the target does not get.'),
    })
    .default({}),
});

/** The form "Derive": a new pipeline that is like another one. */
const deriveValuesSchema = z.object({
  pipeline: pipelineName.describe('The pipeline to start from.'),
  name: pipelineName.describe('Name of the new pipeline.'),
  environments: names
    .optional()
    .describe('Where it runs; default is where the other one runs.'),
  answers: z
    .record(z.string(), z.string())
    .default({})
    .describe('The new name for each that must differ, by its id.'),
  fields: z
    .array(
      z.strictObject({
        file: z.string().describe('File of the other pipeline.'),
        pointer: z.string(),
        value: z.json().optional().describe('Absent to leave the field out.'),
      }),
    )
    .max(MAX_FIELDS, TOO_MANY_FIELDS)
    .default([])
    .describe('Other fields that the new pipeline says in its own way.'),
});

const bulkSelectSchema = z.object({
  pipelines: names.optional().describe('Names of pipelines.'),
  owner: entityRef.optional().describe('Owner of the pipeline.'),
  system: entityRef.optional().describe('System of the pipeline.'),
  environments: names
    .optional()
    .describe(
      'Environments to look at; a file that others read as well changes for them too.',
    ),
  connectors: names.optional().describe('Names of connectors.'),
  class: z.string().optional().describe('Class of the connector.'),
  connectCluster: z.string().optional(),
  preset: z.string().optional().describe('As <name>@<version>.'),
  version: z
    .string()
    .optional()
    .describe('Plugin version of the connector, after all layers.'),
});

/** It is written once for each pipeline, and shown as often. */
const MAX_BULK_CHANGE = 10_000;

const bulkChangeSchema = z.union(
  [
    z
      .strictObject({ kind: z.literal('pluginVersion'), version: z.string() })
      .describe('`version` of connectors.'),
    z
      .strictObject({
        kind: z.literal('config'),
        key: z.string(),
        value: configValue,
      })
      .describe('A key of the config of connectors.'),
    z
      .strictObject({
        kind: z.literal('config'),
        key: z.string(),
        unset: z.literal(true),
      })
      .describe('Takes a key out of the config of connectors.'),
    z
      .strictObject({
        kind: z.literal('metadata'),
        field: z.enum(['owner', 'description', 'system', 'lifecycle', 'tags']),
        value: z.union([z.string(), z.array(z.string())]).optional(),
      })
      .describe('A field of the pipeline itself; without value it is removed.'),
    z
      .strictObject({
        kind: z.literal('label'),
        name: labelName,
        value: labelValue.optional(),
      })
      .describe('A label of the pipeline; without value it is removed.'),
  ],
  {
    // Of a union, zod would only say that the input is invalid
    error:
      'must be a plugin version (kind: pluginVersion, version), a config key (kind: config, key, and value or unset: true), a field (kind: metadata, field, value) or a label (kind: label, name, value)',
  },
);

/** The form "Change many": one change across a selection. */
const bulkValuesSchema = z.object({
  select: bulkSelectSchema.describe('What fits every condition that is given.'),
  change: bulkChangeSchema.refine(
    change => JSON.stringify(change).length <= MAX_BULK_CHANGE,
    `a change of many pipelines has at most ${MAX_BULK_CHANGE} characters`,
  ),
});

/** Schema of each form, by what it does. */
export const verbValuesSchemas = {
  edit: editValuesSchema,
  remove: removeValuesSchema,
  promote: promoteValuesSchema,
  derive: deriveValuesSchema,
  bulk: bulkValuesSchema,
};

/** What can be done with pipelines that exist. @public */
export type Verb = keyof typeof verbValuesSchemas;

/** @public */
export type EditValues = z.infer<typeof editValuesSchema>;
/** @public */
export type RemoveValues = z.infer<typeof removeValuesSchema>;
/** @public */
export type PromoteValues = z.infer<typeof promoteValuesSchema>;
/** @public */
export type DeriveValues = z.infer<typeof deriveValuesSchema>;
/** What a bulk change is about. @public */
export type BulkSelect = z.infer<typeof bulkSelectSchema>;
/** What a bulk change does to everything that is selected. @public */
export type BulkChange = z.infer<typeof bulkChangeSchema>;
/** @public */
export type BulkValues = z.infer<typeof bulkValuesSchema>;

/** What somebody wants to have done, as a form or a template says it. @public */
export type VerbRequest =
  | { verb: 'edit'; values: EditValues }
  | { verb: 'remove'; values: RemoveValues }
  | { verb: 'promote'; values: PromoteValues }
  | { verb: 'derive'; values: DeriveValues }
  | { verb: 'bulk'; values: BulkValues };
