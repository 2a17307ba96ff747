import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'connector/offsets';

describe('connector/offsets', () => {
  it('wants the name of a ConfigMap', () => {
    expect(
      findingsOf(
        RULE,
        testPipeline(
          'orders',
          [
            'connectors:',
            '  a: { class: A, listOffsets: {} }',
            '  b: { class: A, alterOffsets: { fromConfigMap: {} } }',
            '  c: { class: A, listOffsets: { toConfigMap: { name: c } }, alterOffsets: { fromConfigMap: { name: c } } }',
          ].join('\n'),
        ),
      ),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:4:18 /connectors/a/listOffsets',
        message: 'listOffsets of a names no ConfigMap.',
        hint: 'Write listOffsets.toConfigMap.name.',
      },
      {
        at: 'pipelines/orders/values.yaml:5:18 /connectors/b/alterOffsets',
        message: 'alterOffsets of b names no ConfigMap.',
        hint: 'Write alterOffsets.fromConfigMap.name.',
      },
    ]);
  });

  it('gives each connector of a namespace its own, across pipelines', () => {
    const connector = (name: string) =>
      `connectors: { ${name}: { class: A, listOffsets: { toConfigMap: { name: offsets } } } }`;
    expect(
      findingsOf(RULE, {
        ...testPipeline('orders', connector('a')),
        ...testPipeline('users', connector('b')),
      }).map(({ at, message }) => `${at} ${message}`),
    ).toEqual([
      'pipelines/orders/values.yaml:3:66 /connectors/a/listOffsets/toConfigMap/name The ConfigMap offsets would also get the offsets of connector b of pipeline users.',
      'pipelines/users/values.yaml:3:66 /connectors/b/listOffsets/toConfigMap/name The ConfigMap offsets would also get the offsets of connector a of pipeline orders.',
    ]);
  });
});
