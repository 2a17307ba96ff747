/**
 * Scaffolder actions that fill, validate and publish Kafka pipelines.
 *
 * @packageDocumentation
 */
export { scaffolderModuleKafkaPipelines as default } from './module';
