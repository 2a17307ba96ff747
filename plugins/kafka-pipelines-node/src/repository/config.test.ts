import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readRepositoriesConfig } from './config';

const CWD = '/srv/packages/backend';

const read = (kafkaPipelines: JsonObject) =>
  readRepositoriesConfig(
    mockServices.rootConfig({ data: { kafkaPipelines } }),
    CWD,
  );

describe('readRepositoriesConfig', () => {
  it('is empty when nothing is configured', () => {
    expect(read({})).toEqual({
      repositories: [],
      defaultRepository: undefined,
    });
  });

  it('reads a repository, with its defaults, and takes the only one as default', () => {
    expect(
      read({ repositories: { demo: { git: { url: 'file:../../x.git' } } } }),
    ).toEqual({
      repositories: [
        {
          name: 'demo',
          git: { path: '/srv/x.git' },
          branch: 'main',
          publish: 'commit',
        },
      ],
      defaultRepository: 'demo',
    });
  });

  it.each([
    ['file:../../.local/gitops.git', '/srv/.local/gitops.git'],
    ['file:///data/git%20ops.git', '/data/git ops.git'],
    ['file://localhost/data/gitops.git', '/data/gitops.git'],
    ['file:/data/gitops.git', '/data/gitops.git'],
    ['/data/gitops.git', '/data/gitops.git'],
    ['gitops.git', '/srv/packages/backend/gitops.git'],
  ])('finds %s at %s', (url, path) => {
    const { repositories } = read({ repositories: { demo: { git: { url } } } });
    expect(repositories[0].git).toEqual({ path });
  });

  it('has no default among several, unless one is chosen', () => {
    const repositories = {
      demo: { git: { url: 'a' } },
      data: { git: { url: 'b' }, branch: 'release/2.0' },
    };
    expect(read({ repositories }).defaultRepository).toBeUndefined();
    const chosen = read({ repositories, defaultRepository: 'data' });
    expect(chosen.defaultRepository).toBe('data');
    expect(chosen.repositories.map(({ branch }) => branch)).toEqual([
      'main',
      'release/2.0',
    ]);
  });

  const git = { url: 'x' };
  it.each<[JsonObject, string]>([
    [
      { demo: { git, brnach: 'x' } },
      'kafkaPipelines.repositories.demo.brnach is not a known key; known are git, branch, publish',
    ],
    [
      { demo: { git: { url: 'x', token: 'y' } } },
      'kafkaPipelines.repositories.demo.git.token is not a known key; known are url',
    ],
    [{ demo: {} }, 'kafkaPipelines.repositories.demo.git is missing'],
    [{ demo: { git: {} } }, 'kafkaPipelines.repositories.demo.git.url'],
    [{ demo: { git: { url: 'file:' } } }, 'demo.git.url is empty'],
    [{ demo: { git: { url: 7 } } }, 'kafkaPipelines.repositories.demo.git.url'],
    [{ demo: { git: 'x' } }, 'kafkaPipelines.repositories.demo.git'],
    [{ demo: 'x' }, 'kafkaPipelines.repositories.demo'],
    [
      { demo: { git: { url: 'file://elsewhere/x' } } },
      'demo.git.url is not a file address of this machine',
    ],
    [
      { demo: { git, publish: 'pullRequest' } },
      'kafkaPipelines.repositories.demo.publish is "pullRequest", but a git repository is only published to by "commit"',
    ],
    [
      { demo: { git, branch: 'refs/heads/main' } },
      'demo.branch "refs/heads/main" must be the short name',
    ],
    [{ 'a/b': { git } }, 'the name "a/b" must be letters, digits'],
  ])('refuses %j', (repositories, message) => {
    expect(() => read({ repositories })).toThrow(message);
  });

  it.each(['-x', 'a..b', 'a b', 'a@{b', 'a.lock', '/a', 'a/', 'HEAD', 'a\nb'])(
    'refuses the branch %j',
    branch => {
      expect(() => read({ repositories: { demo: { git, branch } } })).toThrow(
        'kafkaPipelines.repositories.demo.branch',
      );
    },
  );

  it.each([
    'https://user:hunter2@example.com/x.git',
    'ssh://hunter2@example.com/x.git',
    'hunter2@example.com:x.git',
    'ext::sh -c hunter2',
  ])('refuses a remote address and does not repeat it: %s', url => {
    const attempt = () => read({ repositories: { demo: { git: { url } } } });
    expect(attempt).toThrow(
      /^kafkaPipelines\.repositories\.demo\.git\.url is a remote address/,
    );
    expect(attempt).not.toThrow('hunter2');
  });

  it('refuses a default that is not there', () => {
    expect(() =>
      read({ repositories: { demo: { git } }, defaultRepository: 'dmeo' }),
    ).toThrow(
      'kafkaPipelines.defaultRepository is "dmeo", which is not configured. Configured in kafkaPipelines.repositories: demo',
    );
  });
});
