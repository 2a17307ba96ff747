import type {
  Finding,
  FleetSummary,
  PipelineSummary,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

const noFindings = { error: 0, warning: 0, info: 0 };

const summary = (
  pipeline: Pick<PipelineSummary, 'name'> & Partial<PipelineSummary>,
): PipelineSummary => ({
  repository: 'demo',
  owner: 'group:default/data-platform',
  lifecycle: 'production',
  environments: ['dev', 'prod'],
  connectClusters: ['cdc'],
  connectors: 2,
  topics: 3,
  ksqldb: 0,
  findings: noFindings,
  entityRef: `component:default/pipeline.${pipeline.name}`,
  ...pipeline,
});

export const ordersSummary = summary({
  name: 'orders-cdc',
  description: 'Orders and order items from MySQL into BigQuery',
  system: 'system:default/orders',
  ksqldb: 1,
  findings: { error: 1, warning: 1, info: 1 },
});

export const sharedFinding: Finding = {
  rule: 'cluster/unused',
  severity: 'warning',
  message: 'No pipeline runs on the Connect cluster "legacy" in dev.',
  file: 'environments/dev/clusters.yaml',
  line: 41,
  column: 3,
  pointer: '/connectClusters/legacy',
  hint: 'Remove it, or leave it if a pipeline is about to move there.',
};

export const demoFleet: FleetSummary = {
  repository: 'demo',
  branch: 'main',
  commit: '3f1c9d2a7b64e58f0c1d2e3f4a5b6c7d8e9f0a1b',
  environments: ['dev', 'prod'],
  connectClusters: [
    {
      name: 'cdc',
      environments: ['dev', 'prod'],
      kafkaCluster: 'main',
      namespace: 'connect-cdc',
    },
    {
      name: 'egress',
      environments: ['prod'],
      kafkaCluster: 'main',
      namespace: 'connect-egress',
    },
  ],
  kafkaClusters: ['main', 'shop'],
  owners: [
    'group:default/commerce',
    'group:default/data-platform',
    'group:default/marketing',
  ],
  pipelines: [
    ordersSummary,
    summary({
      name: 'catalogue-cdc',
      description: 'Product catalogue from DocumentDB into BigQuery',
      owner: 'group:default/commerce',
      system: 'system:default/catalogue',
    }),
    summary({
      name: 'customers-cdc',
      description: 'Customers from PostgreSQL into BigQuery, addresses masked',
      topics: 5,
      findings: { error: 0, warning: 2, info: 0 },
    }),
    summary({
      name: 'commerce-mirror',
      description: 'Topics of the commerce team’s own MSK cluster',
      owner: 'group:default/commerce',
      connectors: 1,
      topics: 0,
    }),
    summary({
      name: 'newsletter-delivery',
      description: 'Sign-ups to the newsletter service over HTTP',
      owner: 'group:default/marketing',
      connectClusters: ['egress'],
      environments: ['prod'],
      connectors: 1,
      topics: 1,
    }),
    summary({
      name: 'returns-outbox',
      owner: undefined,
      description: undefined,
      lifecycle: 'experimental',
      environments: [],
      connectClusters: [],
      connectors: 0,
      topics: 0,
      findings: { error: 0, warning: 0, info: 1 },
    }),
  ],
  findings: [sharedFinding],
};

export const emptyFleet: FleetSummary = {
  ...demoFleet,
  connectClusters: [],
  kafkaClusters: [],
  owners: [],
  pipelines: [],
  findings: [],
};

/** A second repository, to see what appears only with several. */
export const analyticsFleet: FleetSummary = {
  ...emptyFleet,
  repository: 'analytics',
  environments: ['staging'],
  owners: ['group:default/analytics'],
  pipelines: [
    summary({
      repository: 'analytics',
      name: 'clickstream',
      owner: 'group:default/analytics',
      environments: ['staging'],
      connectClusters: ['web'],
    }),
  ],
};
