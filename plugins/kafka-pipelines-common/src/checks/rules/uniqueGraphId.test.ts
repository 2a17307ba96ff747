import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'unique/graph-id';

const VALUES =
  'connectors:\n  a: { class: x.Source }\ntopics:\n  t: {}\n  e: { managed: external }\nksqldb:\n  k: { namespace: ksqldb }\n';

describe('unique/graph-id', () => {
  it('gives each thing of the graph to one pipeline, in whatever environments', () => {
    expect(
      findingsOf(RULE, {
        ...testPipeline('orders', VALUES, { dev: '' }),
        ...testPipeline('copy', VALUES, { prod: '' }),
      })
        .filter(({ at }) => at.startsWith('pipelines/orders'))
        .map(({ at, message }) => [at, message]),
    ).toEqual([
      [
        'pipelines/orders/values.yaml:4:3 /connectors/a',
        'connector:cdc:a also belongs to connector a of pipeline copy in prod.',
      ],
      [
        'pipelines/orders/values.yaml:6:3 /topics/t',
        'topic:main:t also belongs to topic t of pipeline copy in prod.',
      ],
      [
        'pipelines/orders/values.yaml:9:3 /ksqldb/k',
        'ksqldb:k also belongs to ksqlDB app k of pipeline copy in prod.',
      ],
    ]);
  });

  it('is content when one pipeline has it in several environments', () => {
    expect(
      findingsOf(RULE, testPipeline('orders', VALUES, { dev: '', prod: '' })),
    ).toEqual([]);
  });
});
