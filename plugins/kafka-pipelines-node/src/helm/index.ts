export { bundledChart, type ChartName } from './findChart';
export { helmTemplateCommand } from './helmTemplateCommand';
export {
  renderConnectCluster,
  renderPipeline,
  type RenderOptions,
} from './renderPipeline';
export { resolveHelm } from './resolveHelm';
export type { Helm } from './types';
export { workspaceHelm, type KubectlLayer } from './workspaceHelm';
