export { kafkaConnectClusterPickerField } from './connectClusterPicker';
export { kafkaConnectorsEditorField } from './connectorsEditor';
export { kafkaEnvironmentPickerField } from './environmentPicker';
export { kafkaEnvironmentsPickerField } from './environmentsPicker';
export { kafkaPipelineNameField } from './pipelineName';
export { kafkaPipelinePickerField } from './pipelinePicker';
export { kafkaPipelineReviewField } from './review';
