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

const pipelineConfirmation = FormFieldBlueprint.make({
  name: 'kafka-pipeline-confirmation',
  params: {
    field: async () =>
      createFormField(
        (await import('./fields/pipelineConfirmation'))
          .kafkaPipelineConfirmationField,
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

const pipelineEditor = FormFieldBlueprint.make({
  name: 'kafka-pipeline-editor',
  params: {
    field: async () =>
      createFormField(
        (await import('./fields/pipelineEditor')).kafkaPipelineEditorField,
      ),
  },
});

const promotionDecisions = FormFieldBlueprint.make({
  name: 'kafka-promotion-decisions',
  params: {
    field: async () =>
      createFormField(
        (await import('./fields/promotionDecisions'))
          .kafkaPromotionDecisionsField,
      ),
  },
});

const derivedNames = FormFieldBlueprint.make({
  name: 'kafka-derived-names',
  params: {
    field: async () =>
      createFormField(
        (await import('./fields/derivedNames')).kafkaDerivedNamesField,
      ),
  },
});

const derivedFields = FormFieldBlueprint.make({
  name: 'kafka-derived-fields',
  params: {
    field: async () =>
      createFormField(
        (await import('./fields/derivedFields')).kafkaDerivedFieldsField,
      ),
  },
});

const bulkSelection = FormFieldBlueprint.make({
  name: 'kafka-bulk-selection',
  params: {
    field: async () =>
      createFormField(
        (await import('./fields/bulkSelection')).kafkaBulkSelectionField,
      ),
  },
});

const bulkChange = FormFieldBlueprint.make({
  name: 'kafka-bulk-change',
  params: {
    field: async () =>
      createFormField(
        (await import('./fields/bulkChange')).kafkaBulkChangeField,
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
    pipelineConfirmation,
    connectClusterPicker,
    environmentPicker,
    environmentsPicker,
    connectorsEditor,
    pipelineEditor,
    promotionDecisions,
    derivedNames,
    derivedFields,
    bulkSelection,
    bulkChange,
    review,
  ],
});
