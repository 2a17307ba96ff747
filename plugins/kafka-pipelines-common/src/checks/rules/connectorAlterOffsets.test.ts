import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'connector/alter-offsets-state';

describe('connector/alter-offsets-state', () => {
  it('says when a connector with alterOffsets is not stopped', () => {
    const alter = 'alterOffsets: { fromConfigMap: { name: o } }';
    expect(
      findingsOf(
        RULE,
        testPipeline(
          'orders',
          [
            'connectors:',
            `  absent: { class: A, ${alter} }`,
            `  paused: { class: A, state: paused, ${alter} }`,
            `  stopped: { class: A, state: stopped, ${alter} }`,
            '  without: { class: A }',
          ].join('\n'),
        ),
      ),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:4:23 /connectors/absent/alterOffsets',
        message: 'absent has alterOffsets, but its state is running.',
        hint: 'Write `state: stopped` until the offsets are altered, or remove alterOffsets when they are.',
      },
      {
        at: 'pipelines/orders/values.yaml:5:38 /connectors/paused/alterOffsets',
        message: 'paused has alterOffsets, but its state is paused.',
        hint: 'Write `state: stopped` until the offsets are altered, or remove alterOffsets when they are.',
      },
    ]);
  });
});
