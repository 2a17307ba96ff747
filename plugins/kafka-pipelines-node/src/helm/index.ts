export { bundledChart, bundledChartVersion, type ChartName } from './findChart';
export { helmTemplateCommand } from './helmTemplateCommand';
export { connectClusterCommand, pipelineCommand } from './releaseCommand';
export {
  renderConnectCluster,
  renderPipeline,
  type RenderOptions,
} from './renderPipeline';
export type { ReleaseOptions } from './release';
export { resolveHelm } from './resolveHelm';
export type { Helm } from './types';
export { workspaceHelm, type KubectlLayer } from './workspaceHelm';
