import { NotFoundError } from '@backstage/errors';
import type { KafkaPipelinesApi } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { demoFleet } from './fleet';
import { ordersDetail, ordersManifests } from './pipelineDetail';

/** What only forms ask for. */
const neverAsked = async () => {
  throw new Error('These pages never change a pipeline');
};

/** Answers of the backend for one repository; a test replaces what it is about. */
export function fixtureApi(
  overrides: Partial<KafkaPipelinesApi> = {},
): KafkaPipelinesApi {
  return {
    listRepositories: async () => ({
      repositories: [{ name: 'demo', branch: 'main', publish: 'commit' }],
    }),
    getFleet: async () => demoFleet,
    listProposals: async () => ({ proposals: [] }),
    getPipeline: async (repository, name) => {
      const summary = demoFleet.pipelines.find(known => known.name === name);
      if (repository !== demoFleet.repository || !summary) {
        throw new NotFoundError(`No pipeline ${name} in ${repository}`);
      }
      return name === ordersDetail.summary.name
        ? ordersDetail
        : {
            summary,
            commit: demoFleet.commit,
            connectors: [],
            topics: [],
            ksqldb: [],
            files: [],
            findings: [],
          };
    },
    getManifests: async (_repository, _name, environment) =>
      ordersManifests(environment),
    getEditableFiles: neverAsked,
    plan: neverAsked,
    preview: neverAsked,
    ...overrides,
  };
}
