/**
 * Form fields of the Kafka pipeline templates.
 *
 * @packageDocumentation
 */
export { scaffolderModuleKafkaPipelines as default } from './module';
