import { findingsOf } from '../testFleet';

const RULE = 'preset/own-field';

describe('preset/own-field', () => {
  it('keeps state, version and identity out of presets', () => {
    expect(
      findingsOf(RULE, {
        'shared.yaml': [
          'presets:',
          '  mysql@1:',
          '    class: io.debezium.connector.mysql.MySqlConnector',
          '    state: paused',
          '    config: { topic.prefix: shop }',
          '  jdbc@1: { class: io.aiven.JdbcSourceConnector, config: { topic.prefix: jdbc. } }',
        ].join('\n'),
      }),
    ).toEqual([
      {
        at: 'shared.yaml:4:5 /presets/mysql@1/state',
        message:
          'The preset mysql@1 sets state, which only a connector itself may say.',
        hint: 'Move state to the connectors that use the preset.',
      },
      {
        at: 'shared.yaml:5:15 /presets/mysql@1/config/topic.prefix',
        message:
          'The preset mysql@1 sets topic.prefix, which only a connector itself may say.',
        hint: 'Move topic.prefix to the connectors that use the preset.',
      },
    ]);
  });
});
