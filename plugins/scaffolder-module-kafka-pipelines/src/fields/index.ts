export { kafkaConnectClusterPickerField } from './connectClusterPicker';
export { kafkaConnectorsEditorField } from './connectorsEditor';
export { kafkaEnvironmentsPickerField } from './environmentsPicker';
export { kafkaPipelineNameField } from './pipelineName';
export { kafkaPipelineReviewField } from './review';
