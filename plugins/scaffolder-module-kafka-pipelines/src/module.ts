import { createFrontendModule } from '@backstage/frontend-plugin-api';
import {
  FormFieldBlueprint,
  createFormField,
} from '@backstage/plugin-scaffolder-react/alpha';

// Each field is loaded when a form first shows it.

const pipelineName = FormFieldBlueprint.make({
  name: 'kafka-pipeline-name',
  params: {
    field: async () =>
      createFormField(
        (await import('./fields/pipelineName')).kafkaPipelineNameField,
      ),
  },
});

const pipelinePicker = FormFieldBlueprint.make({
  name: 'kafka-pipeline-picker',
  params: {
    field: async () =>
      createFormField(
        (await import('./fields/pipelinePicker')).kafkaPipelinePickerField,
      ),
  },
});

const connectClusterPicker = FormFieldBlueprint.make({
  name: 'kafka-connect-cluster-picker',
  params: {
    field: async () =>
      createFormField(
        (await import('./fields/connectClusterPicker'))
          .kafkaConnectClusterPickerField,
      ),
  },
});

const environmentPicker = FormFieldBlueprint.make({
  name: 'kafka-environment-picker',
  params: {
    field: async () =>
      createFormField(
        (await import('./fields/environmentPicker'))
          .kafkaEnvironmentPickerField,
      ),
  },
});

const environmentsPicker = FormFieldBlueprint.make({
  name: 'kafka-environments-picker',
  params: {
    field: async () =>
      createFormField(
        (await import('./fields/environmentsPicker'))
          .kafkaEnvironmentsPickerField,
      ),
  },
});

const connectorsEditor = FormFieldBlueprint.make({
  name: 'kafka-connectors-editor',
  params: {
    field: async () =>
      createFormField(
        (await import('./fields/connectorsEditor')).kafkaConnectorsEditorField,
      ),
  },
});

const review = FormFieldBlueprint.make({
  name: 'kafka-pipeline-review',
  params: {
    field: async () =>
      createFormField(
        (await import('./fields/review')).kafkaPipelineReviewField,
      ),
  },
});

/**
 * Form fields of the Kafka pipeline templates, for the new frontend system.
 *
 * @public
 */
export const scaffolderModuleKafkaPipelines = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [
    pipelineName,
    pipelinePicker,
    connectClusterPicker,
    environmentPicker,
    environmentsPicker,
    connectorsEditor,
    review,
  ],
});
