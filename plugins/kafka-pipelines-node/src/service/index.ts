/**
 * Services of a backend; the only part of this package that knows Backstage's
 * backend APIs.
 *
 * @packageDocumentation
 */
export { createBlueprintReader, type BlueprintReader } from './blueprintReader';
export * from './entityNamespace';
export {
  kafkaPipelinesServiceRef,
  type KafkaPipelinesService,
  type LoadedFleet,
} from './kafkaPipelinesService';
export * from './repositoriesService';
