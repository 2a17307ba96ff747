/**
 * For the tests of packages that work on a GitOps repository.
 *
 * @packageDocumentation
 */
export * from './BareRepository';
export * from './GitHttpServer';
export * from './httpBackend';
export {
  describeRepositoryConformance,
  describeRepositoryFaults,
  type ConformanceOptions,
} from '../repository/conformance/describeRepositoryConformance';
export {
  seedBareRepository,
  type BareRepositoryHarness,
} from '../repository/conformance/bareRepository';
export * from '../repository/conformance/harness';
export { CANARY, LEAKY, canaryFiles } from './secretCanary';
