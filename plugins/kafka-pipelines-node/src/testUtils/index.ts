/**
 * For the tests of packages that work on a GitOps repository.
 *
 * @packageDocumentation
 */
export * from './BareRepository';
