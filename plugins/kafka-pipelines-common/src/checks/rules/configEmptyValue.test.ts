import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'config/empty-value';

const connector = (config: string) =>
  testPipeline(
    'orders',
    `connectors:\n  c:\n    class: C\n    config:\n${config}`,
  );

describe('config/empty-value', () => {
  it('reports a key without a value, which would silently be null', () => {
    expect(
      findingsOf(
        RULE,
        connector('      a: 1\n      database.port:\n      b: 2\n'),
      ),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:8:7 /connectors/c/config/database.port',
        message: 'The config key database.port has no value.',
        hint: 'Write one, "" for an empty text. To remove what lower layers say, write null.',
      },
    ]);
  });

  it('takes null that is written out, and any other value', () => {
    expect(
      findingsOf(
        RULE,
        connector(
          `      a: null\n      b: ''\n      c: []\n      d: 0\n      e: false\n`,
        ),
      ),
    ).toEqual([]);
  });

  it('looks into transforms, topics, ksqlDB apps and shared files', () => {
    const at = (files: Record<string, string>) =>
      findingsOf(RULE, files).map(finding => finding.at);
    expect(
      at({
        'shared.yaml':
          'defaults:\n  connector:\n    config:\n      a:\npresets:\n  p@1:\n    config:\n      b:\n',
        ...testPipeline(
          'orders',
          'connectors:\n  c:\n    transforms:\n      t:\n        config:\n          d:\ntopics:\n  t:\n    config:\n      e:\nksqldb:\n  a:\n    properties:\n      f:\n',
        ),
      }),
    ).toEqual([
      'pipelines/orders/values.yaml:8:11 /connectors/c/transforms/t/config/d',
      'pipelines/orders/values.yaml:12:7 /topics/t/config/e',
      'pipelines/orders/values.yaml:16:7 /ksqldb/a/properties/f',
      'shared.yaml:4:7 /defaults/connector/config/a',
      'shared.yaml:8:7 /presets/p@1/config/b',
    ]);
  });
});
