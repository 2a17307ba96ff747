import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInProcess } from '../__testUtils__/runInProcess';
import { olderDemo } from '../upgrade/__testUtils__/olderDemo';

const EXAMPLES = join(__dirname, '../../../../examples/gitops');

const inventory = (...args: string[]) =>
  runInProcess(['inventory', '--repository', EXAMPLES, ...args]);

describe('inventory', () => {
  it('prints who uses what where', async () => {
    const { code, stdout, stderr } = await inventory();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(
      'debezium-connector-mysql 3.6.1.Final\n  cdc in dev, prod: orders-mysql of group:default/data-platform\n',
    );
    expect(stdout).toMatch(
      /Artifacts that no Connect cluster names\n {2}artifacts\/kafka\.yaml:\d+:3 aws-msk-iam-auth 2\.3\.5 in dev, prod\n/,
    );
    expect(stdout).not.toContain('Classes that no artifact');
  });

  it('tells a version that is old from one that is not known', async () => {
    const older = await olderDemo();
    const { stdout } = await runInProcess(['inventory', '--repository', older]);
    await rm(older, { recursive: true });
    expect(stdout).toMatch(
      /^debezium-connector-mysql 2\.7\.4\.Final \(\S+ is the newest known\)$/m,
    );
    expect(stdout).toMatch(
      /^connect-mirror 4\.3\.0 \(not known; the nearest known is 4\.3\.1\)$/m,
    );
  });

  it('prints a table for spreadsheets', async () => {
    const { stdout } = await inventory('--format', 'csv');
    const [header, ...rows] = stdout.trimEnd().split('\n');
    expect(header).toBe(
      'artifact,version,newest,environment,cluster,clusterOwner,connector,pipeline,owner,classes',
    );
    expect(rows).toContain(
      'connect-mirror,4.3.0,4.3.1,prod,cdc,group:default/data-infrastructure,commerce-mirror-source,commerce-mirror,group:default/data-platform,org.apache.kafka.connect.mirror.MirrorSourceConnector',
    );
    expect(rows.every(row => row.split(',').length === 10)).toBe(true);
  });

  it('prints all of it as JSON', async () => {
    const { stdout } = await inventory('--format', 'json');
    const { artifacts, ...rest } = JSON.parse(stdout);
    expect(artifacts).toContainEqual(
      expect.objectContaining({
        artifact: 'http-connector',
        version: '0.9.0',
        environment: 'dev',
        cluster: 'delivery',
      }),
    );
    expect(rest).toMatchObject({ missing: [], unlisted: [] });
  });

  it('says what it cannot read', async () => {
    const root = await mkdtemp(join(tmpdir(), 'kafka-pipelines-'));
    const inCopy = () => runInProcess(['inventory', '--repository', root]);
    await cp(EXAMPLES, root, { recursive: true });
    await mkdir(join(root, 'catalogue'));
    await writeFile(join(root, 'catalogue/acme.json'), '{}');
    await writeFile(join(root, 'pipelines/orders-cdc/values.yaml'), '[]');
    const partly = await inCopy();
    await writeFile(join(root, 'kafka-pipelines.yaml'), 'environments: {}\n');
    const nothing = await inCopy();
    await rm(root, { recursive: true });
    expect(partly.code).toBe(0);
    expect(partly.stderr).toMatch(/^catalogue\/acme\.json:1:1 error /);
    expect(partly.stderr).toMatch(/^Left out, .* pipelines\/orders-cdc\. /m);
    expect(nothing).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('has no environments'),
    });
  });

  it('fails where there is no repository', async () => {
    const root = await mkdtemp(join(tmpdir(), 'kafka-pipelines-'));
    await writeFile(join(root, 'a.yaml'), 'a: 1\n');
    const { code, stdout, stderr } = await runInProcess([
      'inventory',
      '--repository',
      root,
    ]);
    await rm(root, { recursive: true });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('it has no kafka-pipelines.yaml');
  });
});
