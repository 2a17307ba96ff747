import { execFileSync } from 'node:child_process';
import type { RemoteGitPlace } from './gitConfig';
import { remoteEnvironment } from './remoteEnvironment';

function access(place: RemoteGitPlace) {
  const { env, secrets } = remoteEnvironment(place, {
    home: '/state/demo.git',
    settings: [['a.b', 'c']],
    stallSeconds: 60,
  });
  const settings = Array.from(
    { length: Number(env.GIT_CONFIG_COUNT) },
    (_, i) => [env[`GIT_CONFIG_KEY_${i}`], env[`GIT_CONFIG_VALUE_${i}`]],
  );
  return { env, secrets, settings };
}

describe('remoteEnvironment', () => {
  const before = { ...process.env };
  afterEach(() => {
    process.env = { ...before };
  });

  it('signs in with a name and a password at this server only', () => {
    const { env, secrets, settings } = access({
      url: 'https://git.example.com:8443/data/x.git',
      auth: { username: 'bot', password: 'p@ss:ü' },
    });
    const encoded = Buffer.from('bot:p@ss:ü').toString('base64');
    expect(settings).toEqual(
      expect.arrayContaining([
        ['remote.origin.url', 'https://git.example.com:8443/data/x.git'],
        [
          'http.https://git.example.com:8443/.extraHeader',
          `Authorization: Basic ${encoded}`,
        ],
        ['http.followRedirects', 'false'],
        ['http.lowSpeedTime', '60'],
        ['credential.helper', ''],
        ['a.b', 'c'],
      ]),
    );
    expect(secrets).toEqual(['p@ss:ü', 'p%40ss%3A%C3%BC', encoded]);
    expect(env).toMatchObject({
      GIT_ALLOW_PROTOCOL: 'https',
      HOME: '/state/demo.git',
    });
    expect(env).not.toHaveProperty('GIT_SSH_COMMAND');
  });

  it('signs in with a token', () => {
    const { secrets, settings } = access({
      url: 'https://git.example.com/x.git',
      auth: { token: 't0ken' },
    });
    expect(settings).toContainEqual([
      'http.https://git.example.com/.extraHeader',
      'Authorization: Bearer t0ken',
    ]);
    expect(secrets).toEqual(['t0ken']);
  });

  it('sends no header without credentials', () => {
    const { secrets, settings } = access({ url: 'https://git.example.com/x' });
    expect(settings.map(([key]) => key).join()).not.toContain('extraHeader');
    expect(secrets).toEqual([]);
  });

  it('takes a key and the known hosts for ssh, and nothing from the host', () => {
    process.env.SSH_AUTH_SOCK = '/run/agent';
    process.env.https_proxy = 'http://proxy:3128';
    const { env, settings } = access({
      url: 'ssh://git@git.example.com:2222/x.git',
      auth: {
        privateKeyFile: "/keys/the team's key",
        knownHostsFile: '/keys/known hosts',
      },
    });
    expect(env).toMatchObject({
      GIT_ALLOW_PROTOCOL: 'ssh',
      GIT_SSH_VARIANT: 'ssh',
    });
    expect(env).not.toHaveProperty('SSH_AUTH_SOCK');
    expect(env).not.toHaveProperty('https_proxy');
    expect(settings.map(([key]) => key).join()).not.toContain('http.');
    // As a shell reads it
    const words = execFileSync(
      'sh',
      ['-c', `printf '%s\\n' ${env.GIT_SSH_COMMAND}`],
      { encoding: 'utf8' },
    );
    expect(words.trimEnd().split('\n')).toEqual([
      'ssh',
      '-F',
      '/dev/null',
      ...[
        'BatchMode=yes',
        'StrictHostKeyChecking=yes',
        'ConnectTimeout=60',
        'ServerAliveInterval=15',
        'ServerAliveCountMax=4',
        'IdentitiesOnly=yes',
        `IdentityFile="/keys/the team's key"`,
        'UserKnownHostsFile="/keys/known hosts"',
      ].flatMap(option => ['-o', option]),
    ]);
  });

  it('gives ssh the options it knows', () => {
    const { env } = access({
      url: 'ssh://git@git.example.com/x.git',
      auth: {
        privateKeyFile: '/with space/k',
        knownHostsFile: '/with space/h',
      },
    });
    const effective = execFileSync(
      'sh',
      ['-c', `${env.GIT_SSH_COMMAND} -G git.example.com`],
      { encoding: 'utf8' },
    );
    expect(effective.match(/^identityfile /gm)).toHaveLength(1);
    expect(effective).toMatch(/^batchmode yes$/m);
    expect(effective).toMatch(/^stricthostkeychecking (yes|true)$/m);
    expect(effective).toMatch(/^identitiesonly yes$/m);
    expect(effective).toMatch(/^userknownhostsfile .*\/with space\/h/m);
    expect(effective).toMatch(/^identityfile \/with space\/k$/m);
  });

  it('lets the agent sign in where there is no key', () => {
    process.env.SSH_AUTH_SOCK = '/run/agent';
    const { env } = access({ url: 'ssh://git@git.example.com/x.git' });
    expect(env.SSH_AUTH_SOCK).toBe('/run/agent');
    expect(env.GIT_SSH_COMMAND).not.toContain('IdentitiesOnly');
    expect(env.GIT_SSH_COMMAND).toContain('BatchMode=yes');
  });

  it('goes through the proxy of the network', () => {
    process.env.https_proxy = 'http://proxy:3128';
    process.env.GIT_SSL_CAINFO = '/etc/ca.pem';
    const { env } = access({ url: 'https://git.example.com/x.git' });
    expect(env).toMatchObject({
      https_proxy: 'http://proxy:3128',
      GIT_SSL_CAINFO: '/etc/ca.pem',
    });
  });
});
