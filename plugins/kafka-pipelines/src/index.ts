/**
 * The Kafka pipelines page, entity card and entity tab for the new frontend
 * system. The legacy one finds its own in `./legacy`.
 *
 * @packageDocumentation
 */
export { default } from './plugin';
export {
  pipelineEntityFilter,
  pipelinePartEntityFilter,
} from './entityFilters';
export {
  createComponentRouteRef,
  pipelineRouteRef,
  rootRouteRef,
  selectedTemplateRouteRef,
} from './routes';
