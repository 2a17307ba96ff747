import { changeSetSchema, pipelinesText } from './changeSet';

const CHANGE = {
  version: 1,
  repository: 'demo',
  branch: 'main',
  base: 'abc',
  request: { id: 'task', verb: 'edit', by: 'user:default/ann' },
  pipelines: ['orders'],
  message: 'Change orders',
  edits: [
    {
      path: 'pipelines/orders/values.yaml',
      blob: 'x',
      set: [{ pointer: '/a', value: 1, was: null }],
      unset: [{ pointer: '/b', was: false }],
    },
  ],
};

const bulk = { ...CHANGE.request, verb: 'bulk' };

const problemsOf = (more: object) =>
  changeSetSchema
    .safeParse({ ...CHANGE, ...more })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('changeSetSchema', () => {
  it.each([
    {},
    { request: bulk },
    { request: bulk, pipelines: ['orders', 'clicks'] },
  ])('takes %j', more => {
    expect(problemsOf(more)).toBeUndefined();
  });

  it.each<[object, RegExp]>([
    [{ pipelines: [] }, /^pipelines: /],
    [{ pipelines: ['a', 'b'] }, /^pipelines: only a bulk change has several/],
    [{ request: bulk, pipelines: ['a', 'a'] }, /^pipelines: .* named twice/],
    [{ pipelines: ['Orders'] }, /^pipelines.0: use lower case/],
    [{ request: { ...bulk, verb: 'force' } }, /^request.verb: /],
    [
      { edits: [{ path: 'a', blob: 'x', unset: [{ pointer: '/b' }] }] },
      /^edits.0/,
    ],
  ])('refuses %j', (more, problem) => {
    expect(problemsOf(more)).toEqual([expect.stringMatching(problem)]);
  });
});

describe('pipelinesText', () => {
  it('names one, and counts several', () => {
    expect(pipelinesText(['orders'])).toBe('pipeline orders');
    expect(pipelinesText(['orders', 'clicks'])).toBe('2 pipelines');
  });
});
