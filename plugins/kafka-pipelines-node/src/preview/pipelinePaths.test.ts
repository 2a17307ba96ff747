import { assertPipelinePaths } from './pipelinePaths';

const check = (pipelines: string[], ...paths: string[]) =>
  assertPipelinePaths({
    pipelines,
    edits: paths.map(path => ({ path, create: '' })),
  });

describe('assertPipelinePaths', () => {
  it('lets a change write in the folders of its pipelines', () => {
    expect(() =>
      check(['a'], 'pipelines/a/values.yaml', 'pipelines/a/docs/index.md'),
    ).not.toThrow();
    expect(() =>
      check(['a', 'b'], 'pipelines/b/values.yaml', 'pipelines/a/x.yaml'),
    ).not.toThrow();
  });

  it.each([
    'pipelines/c/values.yaml',
    'pipelines/a',
    'pipelines/a/',
    'pipelines/a/../c/values.yaml',
    'pipelines/ab/values.yaml',
    'kafka-pipelines.yaml',
    'connect-clusters/a/values.yaml',
    '/pipelines/a/values.yaml',
    '',
  ])('refuses %j', path => {
    expect(() => check(['a'], path)).toThrow('may only write below');
    expect(() => check(['a', 'b'], 'pipelines/b/values.yaml', path)).toThrow(
      'may only write below the folders of these',
    );
  });
});
