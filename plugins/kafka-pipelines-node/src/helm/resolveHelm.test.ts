import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveHelm } from './resolveHelm';
import { workspaceHelm } from './workspaceHelm';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'resolve-helm-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A program that answers `version --short` as Helm does. */
async function program(name: string, version: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\necho "${version}"\n`);
  await chmod(path, 0o755);
  return path;
}

it('takes the command of the configuration before everything else', async () => {
  const configured = await program('mine', 'v3.18.1+g0');
  const named = await program('other', 'v4.0.0');
  await program('helm', 'v4.0.0');
  expect(
    await resolveHelm({
      command: configured,
      env: { PATH: folder, KAFKA_PIPELINES_HELM: named },
    }),
  ).toEqual({ command: configured, version: '3.18.1' });
});

it('takes KAFKA_PIPELINES_HELM before PATH', async () => {
  const named = await program('other', 'v3.17.0');
  await program('helm', 'v4.0.0');
  expect(
    await resolveHelm({ env: { PATH: folder, KAFKA_PIPELINES_HELM: named } }),
  ).toEqual({ command: named, version: '3.17.0' });
});

it('takes helm on PATH when it is new enough', async () => {
  await program('helm', 'v3.17.0');
  expect(await resolveHelm({ env: { PATH: folder } })).toEqual({
    command: 'helm',
    version: '3.17.0',
  });
});

it('does not fall back from a command that was named', async () => {
  const old = await program('old', 'v3.16.4');
  await expect(resolveHelm({ command: old })).rejects.toThrow(
    `kafkaPipelines.helm.command names ${old}, which is Helm 3.16.4; 3.17 or newer is needed`,
  );
  await expect(
    resolveHelm({ env: { KAFKA_PIPELINES_HELM: join(folder, 'none') } }),
  ).rejects.toThrow(
    /^KAFKA_PIPELINES_HELM names .*none, which is not a Helm that runs: install it/,
  );
});

const describeOnLinux =
  process.platform === 'linux' && process.arch === 'x64'
    ? describe
    : describe.skip;

describeOnLinux('with the binaries of the workspace', () => {
  it('passes over an old helm on PATH to the one of the workspace', async () => {
    await program('helm', 'v3.9.0');
    const helm = await resolveHelm({ env: { PATH: folder } });
    expect(helm).toEqual(await workspaceHelm());
    expect(helm.version).toMatch(/^4\./);
  });

  it('unpacks one binary however many ask at once', async () => {
    const helms = await Promise.all([1, 2, 3].map(() => workspaceHelm('v32')));
    expect(new Set(helms.map(helm => helm?.command)).size).toBe(1);
    expect(helms[0]?.version).toMatch(/^3\.17\./);
  });
});
