import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { WORKSPACE } from './contract/descriptions';
import { startGithubFake } from './startGithubFake';

const USAGE = `Usage: yarn workspace github-fake start [options]

  --port NUMBER          default 4010
  --repository OWNER/NAME  default acme/kafka-pipelines
  --files FOLDER         content of its first commit, default examples/gitops
  --token TOKEN          a token that may write, default printed at the start
  --private              only with a token
  --protect BRANCH       moves by pull requests only; may be repeated
  --webhook URL          with --webhook-secret SECRET: where events are sent`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4010' },
    repository: { type: 'string', default: 'acme/kafka-pipelines' },
    files: {
      type: 'string',
      default: resolve(WORKSPACE, '../../examples/gitops'),
    },
    token: { type: 'string' },
    private: { type: 'boolean' },
    protect: { type: 'string', multiple: true },
    webhook: { type: 'string' },
    'webhook-secret': { type: 'string' },
    help: { type: 'boolean' },
  },
});

function filesOf(folder: string): Record<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter(entry => entry.isFile())
      .map(entry => {
        const path = join(entry.parentPath, entry.name);
        const name = relative(folder, path).split(sep).join('/');
        return [name, readFileSync(path)];
      }),
  );
}

async function main() {
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const { webhook, 'webhook-secret': secret } = values;
  if (webhook && !secret) throw new Error('--webhook needs --webhook-secret');
  if (!existsSync(values.files)) throw new Error(`No folder ${values.files}`);
  const fake = await startGithubFake({
    port: Number(values.port),
    repositories: [
      {
        path: values.repository,
        files: filesOf(values.files),
        private: values.private,
        autoMerge: true,
        protectedBranches: values.protect,
        collaborators: ['reviewer'],
      },
    ],
    ...(values.token ? { tokens: { [values.token]: { login: 'bot' } } } : {}),
    ...(webhook && secret ? { webhook: { url: webhook, secret } } : {}),
  });
  const { host } = new URL(fake.url);
  const token = values.token ?? fake.token;
  console.log(`A GitHub test server with ${values.repository}.

app-config:
  integrations:
    github:
      - host: ${host}
        apiBaseUrl: ${fake.apiUrl}
        token: ${token}
  kafkaPipelines:
    repositories:
      data: { github: { url: 'https://${host}/${
    values.repository
  }' }, branch: main, publish: pullRequest }

git clone ${fake.gitUrl(values.repository)}   (any name, the token as password)
`);
  const stop = () => {
    fake.close().then(
      () => process.exit(0),
      error => {
        console.error(error.message);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch(error => {
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
});
