import type { GitKeyAuth, RemoteGitPlace } from './gitConfig';
import { inherited } from './gitEnvironment';

/** What git processes get that talk to a server. */
export interface RemoteAccess {
  env: Record<string, string>;
  /** Texts in it that must not get into errors. */
  secrets: string[];
}

/** Name of the server in git's settings. */
export const REMOTE = 'origin';

const PROXY = [
  'https_proxy',
  'HTTPS_PROXY',
  'http_proxy',
  'all_proxy',
  'ALL_PROXY',
  'no_proxy',
  'NO_PROXY',
];
const CERTIFICATES = [
  'GIT_SSL_CAINFO',
  'GIT_SSL_CAPATH',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
];

/**
 * The environment of git processes that talk to a server. Address, settings
 * and credentials go by environment, as arguments can be read by everybody on
 * the machine. Nothing of the host's git, ssh, curl or credential settings
 * holds, besides proxy and certificates, which are the network's.
 */
export function remoteEnvironment(
  { url, auth }: RemoteGitPlace,
  options: {
    /** A folder of ours, in which nobody keeps a `.netrc`. */
    home: string;
    settings: ReadonlyArray<readonly [key: string, value: string]>;
    /** A server that sends nothing for so long is given up. */
    stallSeconds: number;
  },
): RemoteAccess {
  const { home, stallSeconds } = options;
  const protocol = new URL(url).protocol.slice(0, -1);
  const settings: Array<readonly [string, string]> = [
    [`remote.${REMOTE}.url`, url],
    ...options.settings,
    // An empty helper ends the list of those that others set up
    ['credential.helper', ''],
    ['core.askPass', ''],
    ['push.gpgSign', 'false'],
    ['protocol.version', '2'],
  ];
  const env: Record<string, string> = {
    HOME: home,
    GIT_ALLOW_PROTOCOL: protocol,
    GIT_ASKPASS: '',
  };
  const secrets: string[] = [];

  if (protocol === 'ssh') {
    const key = auth && 'privateKeyFile' in auth ? auth : undefined;
    Object.assign(env, key ? {} : inherited(['SSH_AUTH_SOCK']), {
      GIT_SSH_COMMAND: sshCommand(key, stallSeconds),
      GIT_SSH_VARIANT: 'ssh',
      SSH_ASKPASS_REQUIRE: 'never',
    });
  } else {
    Object.assign(env, inherited(PROXY), inherited(CERTIFICATES));
    settings.push(
      // Headers would go along to wherever the server points
      ['http.followRedirects', 'false'],
      ['http.lowSpeedLimit', '1'],
      ['http.lowSpeedTime', String(stallSeconds)],
    );
    const signIn = authorization(auth);
    if (signIn) {
      settings.push([
        `http.${new URL(url).origin}/.extraHeader`,
        `Authorization: ${signIn.header}`,
      ]);
      secrets.push(...signIn.secrets);
    }
  }

  env.GIT_CONFIG_COUNT = String(settings.length);
  settings.forEach(([key, value], index) => {
    env[`GIT_CONFIG_KEY_${index}`] = key;
    env[`GIT_CONFIG_VALUE_${index}`] = value;
  });
  return { env, secrets };
}

/** The header that signs in, and all forms in which a server may repeat what is secret in it. */
function authorization(
  auth: RemoteGitPlace['auth'],
): { header: string; secrets: string[] } | undefined {
  if (auth && 'token' in auth) {
    return { header: `Bearer ${auth.token}`, secrets: [auth.token] };
  }
  if (auth && 'password' in auth) {
    const { username, password } = auth;
    const encoded = Buffer.from(`${username}:${password}`).toString('base64');
    return {
      header: `Basic ${encoded}`,
      secrets: [password, encodeURIComponent(password), encoded],
    };
  }
  return undefined;
}

/** Without a key the agent of this process's user signs in. Unknown servers are refused. */
function sshCommand(
  auth: GitKeyAuth | undefined,
  stallSeconds: number,
): string {
  const alive = Math.max(1, Math.ceil(stallSeconds / 4));
  const options = [
    'BatchMode=yes',
    'StrictHostKeyChecking=yes',
    `ConnectTimeout=${stallSeconds}`,
    `ServerAliveInterval=${alive}`,
    'ServerAliveCountMax=4',
    ...(auth
      ? [
          'IdentitiesOnly=yes',
          `IdentityFile="${auth.privateKeyFile}"`,
          `UserKnownHostsFile="${auth.knownHostsFile}"`,
        ]
      : []),
  ];
  return [
    'ssh',
    '-F',
    '/dev/null',
    ...options.flatMap(option => ['-o', option]),
  ]
    .map(quoted)
    .join(' ');
}

/** Git hands the command to a shell. */
function quoted(word: string): string {
  return /^[\w./=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
