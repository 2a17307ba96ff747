import { workingFolder } from './workingFolder';

describe('workingFolder', () => {
  it('is where the root script was called from', () => {
    expect(
      workingFolder(
        { npm_lifecycle_event: 'kafka-pipelines', INIT_CWD: '/gitops' },
        '/workspace',
      ),
    ).toBe('/gitops');
  });

  it('is where yarnw was called from, which Yarn does not know outside of the workspace', () => {
    expect(
      workingFolder(
        {
          npm_lifecycle_event: 'kafka-pipelines',
          INIT_CWD: '/workspace',
          YARNW_CALLED_FROM: '/gitops',
        },
        '/workspace',
      ),
    ).toBe('/gitops');
  });

  it('is the current folder otherwise, in other scripts of Yarn too', () => {
    expect(workingFolder({}, '/here')).toBe('/here');
    expect(
      workingFolder(
        { npm_lifecycle_event: 'test', INIT_CWD: '/root' },
        '/here',
      ),
    ).toBe('/here');
  });
});
