import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'connector/class';

describe('connector/class', () => {
  it('wants a class, of its own or from the preset', () => {
    expect(
      findingsOf(RULE, {
        'shared.yaml':
          'presets:\n  full@1: { class: a.Source }\n  empty@1: { tasksMax: 1 }\n',
        ...testPipeline(
          'orders',
          'connectors:\n  own: { class: a.Source }\n  full: { preset: full@1 }\n  empty: { preset: empty@1 }\n  none: { config: {} }\n  gone: { enabled: false }\n',
        ),
      }),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:6:3 /connectors/empty',
        message: 'The connector empty has no class.',
        hint: 'The preset empty@1 does not set one either: write class below the connector.',
      },
      {
        at: 'pipelines/orders/values.yaml:7:3 /connectors/none',
        message: 'The connector none has no class.',
        hint: 'Write class, or preset with a preset that sets it.',
      },
    ]);
  });
});
