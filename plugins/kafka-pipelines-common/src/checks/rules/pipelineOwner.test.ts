import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'pipeline/owner';

const owned = (owner: string) => ({
  'pipelines/orders/values.yaml': `pipeline:\n  name: orders\n${owner}`,
  'pipelines/orders/values-dev.yaml': '',
});

describe('pipeline/owner', () => {
  it('wants an owner', () => {
    expect(findingsOf(RULE, owned(''))).toEqual([
      {
        at: 'pipelines/orders/values.yaml:1:1 /pipeline/owner',
        message: 'The pipeline orders has no owner.',
        hint: 'Write owner: group:default/<team>, the team that answers for it.',
      },
    ]);
  });

  it('wants it in values.yaml', () => {
    expect(
      findingsOf(RULE, {
        ...owned(''),
        'pipelines/orders/values-dev.yaml': 'pipeline: { owner: data }\n',
      }),
    ).toMatchObject([{ message: 'The pipeline orders has no owner.' }]);
  });

  it('takes full and short references', () => {
    expect(findingsOf(RULE, owned('  owner: data-platform\n'))).toEqual([]);
    expect(findingsOf(RULE, testPipeline('orders', ''))).toEqual([]);
  });
});
