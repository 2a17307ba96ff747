/**
 * REST API of Kafka pipelines.
 *
 * @packageDocumentation
 */
export { kafkaPipelinesPlugin as default } from './plugin';
