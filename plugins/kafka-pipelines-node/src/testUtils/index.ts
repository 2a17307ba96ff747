/**
 * For the tests of packages that work on a GitOps repository.
 *
 * @packageDocumentation
 */
export * from './BareRepository';
export {
  describeRepositoryConformance,
  type ConformanceOptions,
} from '../repository/conformance/describeRepositoryConformance';
export * from '../repository/conformance/harness';
