import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'connector/forbidden-key';

describe('connector/forbidden-key', () => {
  it('says where to write what the entry has a field for', () => {
    expect(
      findingsOf(
        RULE,
        testPipeline(
          'orders',
          [
            'connectors:',
            '  a:',
            '    class: a.Source',
            '    config:',
            '      name: a',
            '      connector.class: a.Source',
            '      tasks.max: 1',
            '      connector.plugin.version: 3.6.1.Final',
            '      tasks.max.enforce: true',
          ].join('\n'),
          { dev: '', prod: 'connectors: { a: { config: { name: b } } }\n' },
        ),
      ),
    ).toEqual([
      {
        at: 'pipelines/orders/values-prod.yaml:1:30 /connectors/a/config/name',
        message: 'connectors.a.config may not contain name. (In prod.)',
        hint: 'The name of a connector is the key of its entry: remove it.',
      },
      {
        at: 'pipelines/orders/values.yaml:7:7 /connectors/a/config/name',
        message: 'connectors.a.config may not contain name. (In dev.)',
        hint: 'The name of a connector is the key of its entry: remove it.',
      },
      {
        at: 'pipelines/orders/values.yaml:8:7 /connectors/a/config/connector.class',
        message: 'connectors.a.config may not contain connector.class.',
        hint: 'Write it as class, beside config.',
      },
      {
        at: 'pipelines/orders/values.yaml:9:7 /connectors/a/config/tasks.max',
        message: 'connectors.a.config may not contain tasks.max.',
        hint: 'Write it as tasksMax, beside config.',
      },
      {
        at: 'pipelines/orders/values.yaml:10:7 /connectors/a/config/connector.plugin.version',
        message:
          'connectors.a.config may not contain connector.plugin.version.',
        hint: 'Write it as version, beside config.',
      },
    ]);
  });

  it('points at the layer that brings it in', () => {
    const connector = 'connectors:\n  a: { preset: p@1 }\n';
    expect(
      findingsOf(RULE, {
        'shared.yaml':
          'presets:\n  p@1: { class: a.Source, config: { tasks.max: 1 } }\n',
        ...testPipeline('orders', connector),
        ...testPipeline('payments', connector),
      }),
    ).toEqual([
      {
        at: 'shared.yaml:2:37 /presets/p@1/config/tasks.max',
        message: 'connectors.a.config may not contain tasks.max.',
        hint: 'Write it as tasksMax, beside config.',
      },
    ]);
  });
});
