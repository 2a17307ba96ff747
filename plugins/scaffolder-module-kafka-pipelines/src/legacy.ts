/**
 * Form fields of the Kafka pipeline templates, for the legacy frontend system:
 * put them into `ScaffolderFieldExtensions`.
 *
 * @packageDocumentation
 */
import { scaffolderPlugin } from '@backstage/plugin-scaffolder';
import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import {
  kafkaBulkChangeField,
  kafkaBulkSelectionField,
  kafkaConnectClusterPickerField,
  kafkaConnectorsEditorField,
  kafkaDerivedFieldsField,
  kafkaDerivedNamesField,
  kafkaEnvironmentPickerField,
  kafkaEnvironmentsPickerField,
  kafkaPipelineConfirmationField,
  kafkaPipelineEditorField,
  kafkaPipelineNameField,
  kafkaPipelinePickerField,
  kafkaPipelineReviewField,
  kafkaPromotionDecisionsField,
} from './fields';

/** Name of a new pipeline, checked as one types. @public */
export const KafkaPipelineNameFieldExtension = scaffolderPlugin.provide(
  createScaffolderFieldExtension({
    ...kafkaPipelineNameField,
    schema: kafkaPipelineNameField.schema.schema,
  }),
);

/** A pipeline that exists. @public */
export const KafkaPipelinePickerFieldExtension = scaffolderPlugin.provide(
  createScaffolderFieldExtension({
    ...kafkaPipelinePickerField,
    schema: kafkaPipelinePickerField.schema.schema,
  }),
);

/** The name of the chosen pipeline, typed once more. @public */
export const KafkaPipelineConfirmationFieldExtension = scaffolderPlugin.provide(
  createScaffolderFieldExtension({
    ...kafkaPipelineConfirmationField,
    schema: kafkaPipelineConfirmationField.schema.schema,
  }),
);

/** Connect cluster, from those of the repository. @public */
export const KafkaConnectClusterPickerFieldExtension = scaffolderPlugin.provide(
  createScaffolderFieldExtension({
    ...kafkaConnectClusterPickerField,
    schema: kafkaConnectClusterPickerField.schema.schema,
  }),
);

/** One environment, from those of the repository or of a pipeline. @public */
export const KafkaEnvironmentPickerFieldExtension = scaffolderPlugin.provide(
  createScaffolderFieldExtension({
    ...kafkaEnvironmentPickerField,
    schema: kafkaEnvironmentPickerField.schema.schema,
  }),
);

/** Environments, from those of the repository or of a pipeline. @public */
export const KafkaEnvironmentsPickerFieldExtension = scaffolderPlugin.provide(
  createScaffolderFieldExtension({
    ...kafkaEnvironmentsPickerField,
    schema: kafkaEnvironmentsPickerField.schema.schema,
  }),
);

/** Connectors as YAML, checked as one types. @public */
export const KafkaConnectorsEditorFieldExtension = scaffolderPlugin.provide(
  createScaffolderFieldExtension({
    ...kafkaConnectorsEditorField,
    schema: kafkaConnectorsEditorField.schema.schema,
  }),
);

/** The files of a pipeline that exists, field by field. @public */
export const KafkaPipelineEditorFieldExtension = scaffolderPlugin.provide(
  createScaffolderFieldExtension({
    ...kafkaPipelineEditorField,
    schema: kafkaPipelineEditorField.schema.schema,
  }),
);

/** What a promotion does with each field. @public */
export const KafkaPromotionDecisionsFieldExtension = scaffolderPlugin.provide(
  createScaffolderFieldExtension({
    ...kafkaPromotionDecisionsField,
    schema: kafkaPromotionDecisionsField.schema.schema,
  }),
);

/** Names that a derived pipeline must have for itself. @public */
export const KafkaDerivedNamesFieldExtension = scaffolderPlugin.provide(
  createScaffolderFieldExtension({
    ...kafkaDerivedNamesField,
    schema: kafkaDerivedNamesField.schema.schema,
  }),
);

/** Texts with names of the pipeline that another is derived from. @public */
export const KafkaDerivedFieldsFieldExtension = scaffolderPlugin.provide(
  createScaffolderFieldExtension({
    ...kafkaDerivedFieldsField,
    schema: kafkaDerivedFieldsField.schema.schema,
  }),
);

/** Conditions that a change of many pipelines is about. @public */
export const KafkaBulkSelectionFieldExtension = scaffolderPlugin.provide(
  createScaffolderFieldExtension({
    ...kafkaBulkSelectionField,
    schema: kafkaBulkSelectionField.schema.schema,
  }),
);

/** One change of many pipelines, with what it changes where. @public */
export const KafkaBulkChangeFieldExtension = scaffolderPlugin.provide(
  createScaffolderFieldExtension({
    ...kafkaBulkChangeField,
    schema: kafkaBulkChangeField.schema.schema,
  }),
);

/** Findings, files and manifests, alone on the last page. @public */
export const KafkaPipelineReviewFieldExtension = scaffolderPlugin.provide(
  createScaffolderFieldExtension({
    ...kafkaPipelineReviewField,
    schema: kafkaPipelineReviewField.schema.schema,
  }),
);
