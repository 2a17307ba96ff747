/**
 * The catalog module of Kafka pipelines.
 *
 * @packageDocumentation
 */
export { catalogModuleKafkaPipelines as default } from './module';
export { KafkaPipelinesRelationProcessor } from './processor/KafkaPipelinesRelationProcessor';
