import { changeFindingsOf, testPipeline } from '../testFleet';

const RULE = 'connector/renamed';

const connectors = (yaml: string) =>
  testPipeline('orders', `connectors:\n${yaml}`);

const before = connectors('  orders-v1: { class: C }\n  other: { class: D }\n');

describe('connector/renamed', () => {
  it('wants consent to another name', () => {
    expect(
      changeFindingsOf(
        RULE,
        before,
        connectors('  orders-v2: { class: C }\n  other: { class: D }\n'),
      ),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:4:3 /connectors/orders-v2',
        message:
          'The connector orders-v2 of pipeline orders comes where orders-v1 goes: under another name it is another connector, which starts without the offsets of the old one.',
        hint: 'Keep the name. If that is meant, write replaces: { name: orders-v1 } beside it.',
      },
    ]);
  });

  it('takes the old name for consent, and no other', () => {
    const after = (name: string) =>
      connectors(
        `  orders-v2: { class: C, replaces: { name: ${name} } }\n  other: { class: D }\n`,
      );
    expect(changeFindingsOf(RULE, before, after('orders-v1'))).toEqual([]);
    expect(changeFindingsOf(RULE, before, after('other'))).toHaveLength(1);
  });

  it.each([
    [
      'nothing goes',
      '  orders-v1: { class: C }\n  other: { class: D }\n  more: { class: C }\n',
    ],
    ['nothing comes', '  other: { class: D }\n'],
    [
      'what comes is of another class',
      '  orders-v2: { class: E }\n  other: { class: D }\n',
    ],
    [
      'only settings change',
      '  orders-v1: { class: C, tasksMax: 2, version: 2.0.0 }\n  other: { class: D }\n',
    ],
  ])('says nothing when %s', (_, after) => {
    expect(changeFindingsOf(RULE, before, connectors(after))).toEqual([]);
  });

  it('says nothing of a new connector in another pipeline', () => {
    expect(
      changeFindingsOf(RULE, before, {
        ...connectors('  other: { class: D }\n'),
        ...testPipeline(
          'payments',
          'connectors: { orders-v2: { class: C } }\n',
        ),
      }),
    ).toEqual([]);
  });
});
