export { fleetTargets } from './fleetTargets';
export { renderFleet } from './renderFleet';
export type { FleetTarget, RenderedTarget, RenderFleetOptions } from './types';
