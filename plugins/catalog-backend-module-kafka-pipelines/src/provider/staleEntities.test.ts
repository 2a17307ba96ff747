import { Entity } from '@backstage/catalog-model';
import { StaleFile } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { markStale } from './staleEntities';

const entity = (id: string, pipeline?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: id.replaceAll(':', '.'),
    annotations: {
      'kafka-pipelines/id': id,
      ...(pipeline && { 'kafka-pipelines/pipeline': pipeline }),
    },
  },
});

const stale = (path: string, since?: string): StaleFile => ({
  path,
  since,
  findings: [
    {
      rule: 'yaml/syntax',
      severity: 'error',
      message: 'is not closed',
      file: path,
      line: 3,
      column: 5,
      pointer: '',
    },
  ],
});

const entities = [
  entity('pipeline:orders', 'orders'),
  entity('connector:cdc:orders', 'orders'),
  entity('pipeline:customers', 'customers'),
  entity('connect:cdc'),
];

const marked = (files: StaleFile[]) =>
  markStale(entities, files).map(({ metadata }) => [
    metadata.annotations?.['kafka-pipelines/id'],
    metadata.annotations?.['kafka-pipelines/stale-since'],
    metadata.annotations?.['kafka-pipelines/findings'],
  ]);

describe('markStale', () => {
  it('leaves everything alone when nothing is stale', () => {
    expect(markStale(entities, [])).toEqual(entities);
  });

  it("marks a pipeline's own entities", () => {
    const message = 'pipelines/orders/values.yaml:3:5 is not closed';
    expect(marked([stale('pipelines/orders/values.yaml', 'c1')])).toEqual([
      ['pipeline:orders', 'c1', message],
      ['connector:cdc:orders', 'c1', message],
      ['pipeline:customers', undefined, undefined],
      ['connect:cdc', undefined, undefined],
    ]);
  });

  it("marks a Connect cluster's entity", () => {
    expect(
      marked([stale('connect-clusters/cdc/values.yaml', 'c1')]).filter(
        ([, since]) => since,
      ),
    ).toEqual([
      [
        'connect:cdc',
        'c1',
        'connect-clusters/cdc/values.yaml:3:5 is not closed',
      ],
    ]);
  });

  it('marks everything when a shared file is stale', () => {
    expect(
      marked([stale('kafka-pipelines.yaml', 'c1')]).map(([, since]) => since),
    ).toEqual(['c1', 'c1', 'c1', 'c1']);
  });

  it('lists the findings of all files of an entity', () => {
    expect(
      marked([
        stale('pipelines/customers/values.yaml', 'c2'),
        stale('pipelines/customers/values-dev.yaml', 'c1'),
      ])[2],
    ).toEqual([
      'pipeline:customers',
      'c2',
      'pipelines/customers/values.yaml:3:5 is not closed\npipelines/customers/values-dev.yaml:3:5 is not closed',
    ]);
  });

  it('does not mark what never had a good version', () => {
    expect(markStale(entities, [stale('kafka-pipelines.yaml')])).toEqual(
      entities,
    );
  });
});
