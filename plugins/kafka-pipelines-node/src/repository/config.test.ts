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
    expect(repositories).toMatchObject([{ git: { path } }]);
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
      'kafkaPipelines.repositories.demo.brnach is not a known key; known are git, github, branch, publish',
    ],
    [
      { demo: { git: { url: 'x', token: 'y' } } },
      'kafkaPipelines.repositories.demo.git.token is not a known key; known are url, auth',
    ],
    [
      { demo: {} },
      'kafkaPipelines.repositories.demo has neither git nor github',
    ],
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
      'kafkaPipelines.repositories.demo.publish is "pullRequest"; it must be "commit" or "branch"',
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

  it('reads a repository on GitHub, with its defaults', () => {
    expect(
      read({
        repositories: {
          data: { github: { url: 'https://GitHub.com/acme/kafka-pipelines' } },
        },
      }).repositories,
    ).toEqual([
      {
        name: 'data',
        github: {
          host: 'github.com',
          owner: 'acme',
          repo: 'kafka-pipelines',
          paceWrites: true,
        },
        branch: 'main',
        publish: 'pullRequest',
      },
    ]);
  });

  it.each([
    ['https://github.com/acme/a', undefined, true],
    ['https://acme.ghe.com/acme/a', undefined, true],
    ['https://github.example.com/acme/a', undefined, false],
    ['https://github.com.example.com/acme/a', undefined, false],
    ['https://github.com/acme/a', false, false],
    ['https://github.example.com/acme/a', true, true],
  ])('for %s with paceWrites %s says %s', (url, paceWrites, paced) => {
    const github = { url, ...(paceWrites !== undefined && { paceWrites }) };
    expect(read({ repositories: { data: { github } } })).toMatchObject({
      repositories: [{ github: { paceWrites: paced } }],
    });
  });

  const github = { url: 'https://github.com/acme/a' };
  it.each<[JsonObject, string]>([
    [
      { git, github },
      'kafkaPipelines.repositories.demo has both git and github; remove one',
    ],
    [
      { github, publish: 'branch' },
      'demo.publish is "branch"; it must be "pullRequest" or "commit"',
    ],
    [
      { github: { ...github, token: 'hunter2' } },
      'demo.github.token is not a known key; known are url, paceWrites',
    ],
    [{ github: {} }, 'kafkaPipelines.repositories.demo.github.url'],
    [
      { github: { url: 'https://github.com/acme/..' } },
      'demo.github.url must be the address of a repository',
    ],
    [
      { github: { url: 'https://hunter2@github.com/acme/a' } },
      'demo.github.url must be the address of a repository',
    ],
  ])('refuses %j', (demo, message) => {
    const attempt = () => read({ repositories: { demo } });
    expect(attempt).toThrow(message);
    expect(attempt).not.toThrow('hunter2');
  });

  it.each<[JsonObject, JsonObject]>([
    [
      { url: 'https://git.example.com/data/pipelines.git' },
      { url: 'https://git.example.com/data/pipelines.git' },
    ],
    [
      {
        url: 'https://git.example.com/x.git',
        auth: { username: 'bot', password: 's3cret' },
      },
      {
        url: 'https://git.example.com/x.git',
        auth: { username: 'bot', password: 's3cret' },
      },
    ],
    [
      { url: 'https://git.example.com/x.git', auth: { token: 't0ken' } },
      { url: 'https://git.example.com/x.git', auth: { token: 't0ken' } },
    ],
    [
      {
        url: 'ssh://git@git.example.com:2222/x.git',
        auth: { privateKeyFile: 'keys/id', knownHostsFile: '/etc/known_hosts' },
      },
      {
        url: 'ssh://git@git.example.com:2222/x.git',
        auth: {
          privateKeyFile: `${CWD}/keys/id`,
          knownHostsFile: '/etc/known_hosts',
        },
      },
    ],
  ])('reads a repository on a git server: %j', (remote, place) => {
    const { repositories } = read({
      repositories: { demo: { git: remote, publish: 'branch' } },
    });
    expect(repositories).toEqual([
      { name: 'demo', git: place, branch: 'main', publish: 'branch' },
    ]);
  });

  const https = 'https://example.com/x.git';
  it.each<[JsonObject, RegExp]>([
    [
      { url: 'https://user:hunter2@example.com/x.git' },
      /git\.url holds a user or a password/,
    ],
    [
      { url: 'https://hunter2@example.com/x.git' },
      /git\.url holds a user or a password/,
    ],
    [
      { url: 'ssh://a:hunter2@example.com/x.git' },
      /git\.url holds a user or a password/,
    ],
    [{ url: 'ssh://-ohunter2/x.git' }, /git\.url/],
    [{ url: 'ssh://-ohunter2@example.com/x' }, /starts with a dash/],
    [{ url: 'https://example.com' }, /git\.url must be https:\/\/host\/path/],
    [{ url: 'https://example.com/x?hunter2' }, /must be https:\/\/host\/path/],
    [{ url: 'hunter2@example.com:x.git' }, /git\.url is a remote address/],
    [{ url: 'ext::sh -c hunter2' }, /git\.url is a remote address \(ext:\)/],
    [{ url: 'http://example.com/hunter2' }, /remote address \(http:\)/],
    [
      { url: 'x.git', auth: { username: 'a', password: 'hunter2' } },
      /git\.auth has no meaning for a repository on this machine/,
    ],
    [{ url: https, auth: { username: 'a' } }, /git\.auth\.password/],
    [
      { url: https, auth: { username: 'a', token: 'hunter2' } },
      /git\.auth\.username is not a known key; known are token/,
    ],
    [
      { url: https, auth: { username: 'a', password: 'hunter2\nx' } },
      /git\.auth\.password must be one line/,
    ],
    [
      { url: https, auth: { privateKeyFile: 'hunter2' } },
      /auth\.privateKeyFile is not a known key; known are username, password/,
    ],
    [
      { url: 'ssh://git@example.com/x', auth: { password: 'hunter2' } },
      /auth\.password is not a known key; known are privateKeyFile, knownHo/,
    ],
  ])('refuses git %j and does not repeat it', (remote, message) => {
    const attempt = () => read({ repositories: { demo: { git: remote } } });
    expect(attempt).toThrow(message);
    expect(attempt).not.toThrow('hunter2');
  });

  it('finds the folder for copies of repositories', () => {
    expect(read({ stateDirectory: 'state' }).stateDirectory).toBe(
      `${CWD}/state`,
    );
    expect(read({}).stateDirectory).toBeUndefined();
  });

  it('refuses a default that is not there', () => {
    expect(() =>
      read({ repositories: { demo: { git } }, defaultRepository: 'dmeo' }),
    ).toThrow(
      'kafkaPipelines.defaultRepository is "dmeo", which is not configured. Configured in kafkaPipelines.repositories: demo',
    );
  });
});
