export { fleetTargets } from './fleetTargets';
export { renderFleet } from './renderFleet';
export type { RenderedTarget, RenderFleetOptions } from './types';
