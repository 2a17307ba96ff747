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
  kafkaEnvironmentsPickerField,
  kafkaPipelineNameField,
  kafkaPipelineReviewField,
} from './fields';

/** @public */
export const KafkaPipelineNameFieldExtension = scaffolderPlugin.provide(
  createScaffolderFieldExtension({
    ...kafkaPipelineNameField,
    schema: kafkaPipelineNameField.schema.schema,
  }),
);

/** @public */
export const KafkaConnectClusterPickerFieldExtension = scaffolderPlugin.provide(
  createScaffolderFieldExtension({
    ...kafkaConnectClusterPickerField,
    schema: kafkaConnectClusterPickerField.schema.schema,
  }),
);

/** @public */
export const KafkaEnvironmentsPickerFieldExtension = scaffolderPlugin.provide(
  createScaffolderFieldExtension({
    ...kafkaEnvironmentsPickerField,
    schema: kafkaEnvironmentsPickerField.schema.schema,
  }),
);

/** @public */
export const KafkaConnectorsEditorFieldExtension = scaffolderPlugin.provide(
  createScaffolderFieldExtension({
    ...kafkaConnectorsEditorField,
    schema: kafkaConnectorsEditorField.schema.schema,
  }),
);

/** @public */
export const KafkaPipelineReviewFieldExtension = scaffolderPlugin.provide(
  createScaffolderFieldExtension({
    ...kafkaPipelineReviewField,
    schema: kafkaPipelineReviewField.schema.schema,
  }),
);
