import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'ksqldb/required';

describe('ksqldb/required', () => {
  it('wants what an app needs to run', () => {
    expect(
      findingsOf(RULE, {
        'shared.yaml': 'defaults: { ksqldb: { namespace: ksqldb } }\n',
        ...testPipeline(
          'orders',
          [
            'ksqldb:',
            '  bare: {}',
            '  blank: { serviceId: a_, statements: "  " }',
            '  rest: { serviceId: b_, mode: interactive }',
            '  good: { serviceId: c_, statements: SELECT 1; }',
          ].join('\n'),
        ),
      }),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:4:3 /ksqldb/bare',
        message: 'The ksqlDB app bare has no serviceId.',
        hint: 'Write serviceId: the prefix of its internal topics and consumer groups, which never changes.',
      },
      {
        at: 'pipelines/orders/values.yaml:4:3 /ksqldb/bare',
        message: 'The ksqlDB app bare has no statements.',
        hint: 'Write statements, the SQL that it runs.',
      },
      {
        at: 'pipelines/orders/values.yaml:5:27 /ksqldb/blank/statements',
        message: 'The ksqlDB app blank has no statements.',
        hint: 'Write statements, the SQL that it runs.',
      },
    ]);
    expect(
      findingsOf(
        RULE,
        testPipeline('x', 'ksqldb: { k: { serviceId: a_, statements: S; } }\n'),
      ),
    ).toMatchObject([{ message: 'The ksqlDB app k has no namespace.' }]);
  });
});
