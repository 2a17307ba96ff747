import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'pipeline/name';

describe('pipeline/name', () => {
  it('wants the name of the folder', () => {
    expect(
      findingsOf(RULE, {
        'pipelines/orders/values.yaml': 'pipeline:\n  name: order\n',
        'pipelines/orders/values-dev.yaml': '',
        'pipelines/orders/values-prod.yaml': '',
      }),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:2:9 /pipeline/name',
        message: 'The pipeline is named order, but its folder orders.',
        hint: 'Write pipeline: { name: orders }.',
      },
    ]);
  });

  it('wants a name at all', () => {
    expect(
      findingsOf(RULE, {
        'pipelines/orders/values.yaml': 'topics: {}\n',
        'pipelines/orders/values-dev.yaml': '',
      }),
    ).toMatchObject([
      { message: 'The pipeline in pipelines/orders has no name.' },
    ]);
  });

  it('wants another folder where no pipeline may have its name', () => {
    expect(
      findingsOf(RULE, {
        'pipelines/--post-renderer=sh/values.yaml': 'pipeline: { name: a }\n',
        'pipelines/--post-renderer=sh/values-dev.yaml': '',
      }),
    ).toMatchObject([{ hint: expect.stringMatching(/^Rename the folder: /) }]);
  });

  it('says which environment has another name', () => {
    expect(
      findingsOf(
        RULE,
        testPipeline('orders', '', {
          dev: '',
          prod: 'pipeline: { name: other }\n',
        }),
      ),
    ).toMatchObject([
      {
        at: 'pipelines/orders/values-prod.yaml:1:19 /pipeline/name',
        message:
          'The pipeline is named other, but its folder orders. (In prod.)',
      },
    ]);
  });

  it('is content with the right one', () => {
    expect(findingsOf(RULE, testPipeline('orders', ''))).toEqual([]);
  });
});
