import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'connector/plugin-version';

const pipeline = testPipeline(
  'orders',
  'connectors: { a: { class: A, version: 3.6.1.Final }, b: { class: A } }',
);
const cluster = (version: string) => ({
  'connect-clusters/cdc/values.yaml': `cluster: { name: cdc }\nversion: ${version}\n`,
  'connect-clusters/cdc/values-dev.yaml': '',
});

describe('connector/plugin-version', () => {
  it('is silent while nothing is known, and where all are new enough', () => {
    expect(findingsOf(RULE, pipeline)).toEqual([]);
    expect(
      findingsOf(RULE, {
        ...pipeline,
        ...cluster('4.1.0'),
        'shared.yaml': 'strimzi: { operatorVersion: 0.49.0 }',
      }),
    ).toEqual([]);
  });

  it('needs an operator that knows the field', () => {
    expect(
      findingsOf(RULE, {
        ...pipeline,
        'shared.yaml':
          'strimzi: { apiVersion: v1beta2, operatorVersion: 0.48.0 }',
      }),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:3:30 /connectors/a/version',
        message:
          'The version of a needs Strimzi 0.49, but strimzi.operatorVersion is 0.48.0.',
        hint: 'Remove version: the plugin on the Connect cluster is used, whichever it is.',
      },
    ]);
  });

  it('needs workers that know it', () => {
    expect(
      findingsOf(RULE, { ...pipeline, ...cluster('4.0.1') }).map(
        ({ message }) => message,
      ),
    ).toEqual([
      'The version of a needs Kafka Connect 4.1, but Connect cluster cdc is of version 4.0.1.',
    ]);
  });
});
