/**
 * Blueprints, change sets, Helm runner, GitOps repository and fleet loader.
 *
 * @packageDocumentation
 */
export * from './fleet/loadFleet';
export * from './repository/types';
