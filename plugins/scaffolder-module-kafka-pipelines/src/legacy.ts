/**
 * Form fields of the Kafka pipeline templates, for the legacy frontend system:
 * put them into `ScaffolderFieldExtensions`.
 *
 * @packageDocumentation
 */
import { scaffolderPlugin } from '@backstage/plugin-scaffolder';
import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import {
  kafkaConnectClusterPickerField,
  kafkaConnectorsEditorField,
  kafkaEnvironmentPickerField,
  kafkaEnvironmentsPickerField,
  kafkaPipelineNameField,
  kafkaPipelinePickerField,
  kafkaPipelineReviewField,
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

/** Environments, from those of the repository. @public */
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

/** Findings, files and manifests, alone on the last page. @public */
export const KafkaPipelineReviewFieldExtension = scaffolderPlugin.provide(
  createScaffolderFieldExtension({
    ...kafkaPipelineReviewField,
    schema: kafkaPipelineReviewField.schema.schema,
  }),
);
