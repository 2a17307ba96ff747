import type {
  FleetSummary,
  PreviewResponse,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { KafkaPipelinesApi } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';

export const fleet: FleetSummary = {
  repository: 'demo',
  branch: 'main',
  commit: 'abc',
  environments: ['dev', 'prod'],
  connectClusters: [
    {
      name: 'cdc',
      environments: ['dev', 'prod'],
      kafkaCluster: 'main',
      namespace: 'kafka-connect',
    },
  ],
  kafkaClusters: ['main'],
  owners: ['group:default/data-platform'],
  pipelines: [],
  findings: [],
};

export const preview: PreviewResponse = {
  repository: 'demo',
  branch: 'main',
  publish: 'commit',
  base: 'abc',
  verb: 'create',
  pipelines: ['orders'],
  digest: 'digest-1',
  result: 'changed',
  findings: [],
  files: [
    {
      path: 'pipelines/orders/values.yaml',
      status: 'created',
      after: 'pipeline:\n  name: orders\n',
    },
  ],
  manifests: [
    {
      pipeline: 'orders',
      environment: 'dev',
      command: 'helm template orders charts/kafka-pipeline',
      manifests: 'kind: KafkaTopic\nmetadata:\n  name: orders\n',
    },
  ],
  dangers: [],
  notRendered: [],
};

/** A backend with one repository, one Connect cluster and the pipeline `taken`. */
export function fakeApi(
  overrides: Partial<jest.Mocked<KafkaPipelinesApi>> = {},
): jest.Mocked<KafkaPipelinesApi> {
  return {
    listRepositories: jest.fn().mockResolvedValue({
      defaultRepository: 'demo',
      repositories: [{ name: 'demo', branch: 'main', publish: 'commit' }],
    }),
    getFleet: jest.fn().mockResolvedValue(fleet),
    listProposals: jest.fn().mockResolvedValue({ proposals: [] }),
    getPipeline: jest.fn(async (_repository, name) => {
      if (name === 'taken') return {} as never;
      throw Object.assign(new Error('not found'), { statusCode: 404 });
    }),
    getManifests: jest.fn(),
    getEditableFiles: jest.fn(),
    plan: jest.fn(),
    preview: jest.fn().mockResolvedValue(preview),
    ...overrides,
  };
}
