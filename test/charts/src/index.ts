/** What other tests need of the charts' cases, and of Helm. */
export * from './charts';
export { runHelm, testedHelms } from './helm';
export type { Helm } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
