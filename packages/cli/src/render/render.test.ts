import {
  canonicalStream,
  type Origin,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInProcess } from '../__testUtils__/runInProcess';

// Some of these run Helm for everything in an environment.
jest.setTimeout(60_000);

const EXAMPLES = join(__dirname, '../../../../examples/gitops');

describe('render', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'kafka-pipelines-'));
    await cp(EXAMPLES, root, { recursive: true });
  });

  afterEach(async () => {
    await rm(root, { recursive: true, force: true });
  });

  const render = (...args: string[]) =>
    runInProcess(['render', '--repository', root, '--env', 'dev', ...args]);

  async function printed(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await render(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return stdout;
  }

  const write = (path: string, text: string) =>
    writeFile(join(root, path), text);

  describe('--cluster', () => {
    it('prints the manifests of a Connect cluster', async () => {
      const stdout = await printed('--cluster', 'cdc');
      expect(stdout).toContain('kind: KafkaConnect\n');
      expect(canonicalStream(stdout)).toBe(stdout);
    });

    it('prints the command line that makes them', async () => {
      expect(await printed('--cluster', 'cdc', '--print-command')).toMatch(
        /^helm template cdc .*kafka-connect -f defaults\/connect\.yaml .* -f connect-clusters\/cdc\/values\.yaml -f connect-clusters\/cdc\/values-dev\.yaml\n$/,
      );
    });

    it.each([
      ['cdd', 'There is no Connect cluster cdd. Did you mean cdc? Known: '],
      ['orders-cdc', 'There is no Connect cluster orders-cdc.'],
    ])('refuses %s', async (cluster, message) => {
      const { code, stdout, stderr } = await render('--cluster', cluster);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(message);
    });

    it('says when it is in another environment only', async () => {
      await rm(join(root, 'connect-clusters/cdc/values-dev.yaml'));
      expect(await render('--cluster', 'cdc')).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(
          'The Connect cluster cdc is not in dev: it is when connect-clusters/cdc/values-dev.yaml exists',
        ),
      });
    });

    it('prints the findings of one that cannot be read', async () => {
      await write('connect-clusters/cdc/values-dev.yaml', 'replicas: [\n');
      const { code, stdout, stderr } = await render('--cluster', 'cdc');
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(/^connect-clusters\/cdc\/values-dev\.yaml:\d/);
    });
  });

  describe('--all', () => {
    it('is one canonical stream of every pipeline and Connect cluster', async () => {
      const stdout = await printed('--all');
      expect(canonicalStream(stdout)).toBe(stdout);
      for (const one of [
        ['--cluster', 'delivery'],
        ['--pipeline', 'returns-outbox'],
      ]) {
        for (const manifest of (await printed(...one)).split('\n---\n')) {
          expect(stdout).toContain(manifest.trimEnd());
        }
      }
    });

    it('prints one command line for each of them', async () => {
      const lines = (await printed('--all', '--print-command'))
        .trimEnd()
        .split('\n');
      expect(lines.map(line => line.split(' ')[2])).toEqual([
        'cdc',
        'delivery',
        'catalogue-cdc',
        'commerce-mirror',
        'customers-cdc',
        'newsletter-delivery',
        'orders-cdc',
        'orders-per-minute',
        'returns-outbox',
      ]);
    });

    it('prints no half of an environment, but all that is wrong', async () => {
      for (const pipeline of ['orders-cdc', 'catalogue-cdc']) {
        await write(
          `pipelines/${pipeline}/values-dev.yaml`,
          'connectors: { broken: { cluster: nowhere, class: x } }\n',
        );
      }
      const { code, stdout, stderr } = await render('--all');
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(/^pipeline catalogue-cdc: .*nowhere/m);
      expect(stderr).toMatch(/^pipeline orders-cdc: .*nowhere/m);
    });

    it('prints the findings of what cannot be read', async () => {
      await write('pipelines/orders-cdc/values-dev.yaml', 'a: [\n');
      const { code, stdout, stderr } = await render('--all');
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(/^pipelines\/orders-cdc\/values-dev\.yaml:\d/);
    });

    it('refuses an environment that is not there', async () => {
      expect(
        await runInProcess([
          ...['render', '--repository', root],
          ...['--env', 'prd', '--all'],
        ]),
      ).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('There is no environment prd.'),
      });
    });
  });

  describe('--origins', () => {
    it('names the place of every key, and what it wins over', async () => {
      const stdout = await printed('--pipeline', 'orders-cdc', '--origins');
      const lines = stdout.split('\n');
      expect(lines).toContain('connector orders-mysql');
      const topic = lines.slice(lines.indexOf('topic shop.orders'));
      const retention = topic.findIndex(line => line.includes('retention.ms'));
      expect(topic.slice(retention, retention + 3)).toEqual([
        '  retention.ms         86400000',
        '    environment        pipelines/orders-cdc/values-dev.yaml:12',
        '    over pipeline      pipelines/orders-cdc/values.yaml:54  604800000',
      ]);
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(101);
    });

    it('prints them as JSON for programs', async () => {
      const { origins }: { origins: Origin[] } = JSON.parse(
        await printed(
          '--pipeline',
          'orders-cdc',
          '--origins',
          '--format',
          'json',
        ),
      );
      expect(
        origins.find(
          ({ name, key }) => name === 'shop.orders' && key === 'retention.ms',
        ),
      ).toEqual({
        kind: 'topic',
        name: 'shop.orders',
        key: 'retention.ms',
        removed: false,
        layer: 'environment',
        file: 'pipelines/orders-cdc/values-dev.yaml',
        line: 12,
        column: 15,
        pointer: '/topics/shop.orders/config/retention.ms',
        value: '86400000',
        overrides: [
          {
            layer: 'pipeline',
            file: 'pipelines/orders-cdc/values.yaml',
            line: 54,
            column: 15,
            pointer: '/topics/shop.orders/config/retention.ms',
            value: '604800000',
          },
        ],
      });
    });

    it('does the same for a Connect cluster', async () => {
      const stdout = await printed('--cluster', 'cdc', '--origins');
      expect(stdout).toMatch(
        /^ {2}replicas +1\n +environment +connect-clusters\/cdc\/values-dev\.yaml:1\n +over chart +default {2}3$/m,
      );
      expect(stdout).toContain('kafkaClusters.main.bootstrapServers');
    });

    it('hides a secret in clear', async () => {
      await write(
        'pipelines/orders-cdc/values-dev.yaml',
        'connectors: { orders-mysql: { config: { database.password: hunter2 } } }\n',
      );
      for (const format of ['text', 'json']) {
        const stdout = await printed(
          ...['--pipeline', 'orders-cdc'],
          ...['--origins', '--format', format],
        );
        expect(stdout).toContain('…');
        expect(stdout).not.toContain('hunter2');
      }
    });
  });

  describe('--acls', () => {
    const user = `ksqldb:
  orders-per-minute:
    user: { topics: { shop.orders: read } }
`;

    it('prints a shell script for an app that signs in with a password', async () => {
      await write(
        'pipelines/orders-per-minute/values-dev.yaml',
        `kafka: { cluster: commerce }\n${user}`,
      );
      const stdout = await printed('--pipeline', 'orders-per-minute', '--acls');
      expect(stdout).toMatch(
        /^# ksqlDB app orders-per-minute on Kafka cluster commerce, User:kafka-connect\nkafka-acls\.sh /,
      );
      expect(stdout).toMatch(
        /--allow-principal User:kafka-connect .*--topic shop\.orders$/m,
      );
      expect(
        stdout
          .split('\n')
          .filter(line => !/^(#.*|kafka-acls\.sh .*|)$/.test(line)),
      ).toEqual([]);
    });

    it('says that IAM takes none, and what to allow instead', async () => {
      const stdout = await printed('--pipeline', 'orders-per-minute', '--acls');
      expect(stdout).toContain('# msk-iam takes no ACLs');
      expect(stdout).not.toMatch(/^kafka-acls/m);
    });

    it('prints them as JSON for programs', async () => {
      expect(
        JSON.parse(
          await printed(
            ...['--pipeline', 'orders-per-minute'],
            ...['--acls', '--format', 'json'],
          ),
        ),
      ).toMatchObject({
        apps: [
          {
            pipeline: 'orders-per-minute',
            app: 'orders-per-minute',
            kafkaCluster: 'main',
            authentication: 'msk-iam',
            commands: [],
          },
        ],
      });
    });

    it('says when there is no app', async () => {
      expect(await printed('--pipeline', 'orders-cdc', '--acls')).toMatch(
        /^# The pipeline orders-cdc has no ksqlDB app in dev/,
      );
    });
  });
});
