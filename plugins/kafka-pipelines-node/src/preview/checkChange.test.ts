import type {
  ChangeSet,
  WriteDecision,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { changeSetDigest } from '../changes/changeSetDigest';
import { resolveHelm, type Helm } from '../helm';
import type { Snapshot } from '../repository/types';
import { checkChange } from './checkChange';
import type { Writer } from './decideWrite';
import type { HelmRunner } from './renderChange';
import { demoSnapshot, snapshotOf } from './__testUtils__/demoSnapshot';

const VALUES = [
  'pipeline:',
  '  name: audit',
  '  owner: group:default/data-platform',
  'connect: { cluster: cdc }',
  'topics:',
  '  audit.log: { partitions: 3 }',
  '',
].join('\n');

function create(files: Record<string, string>): ChangeSet {
  return {
    version: 1,
    repository: 'demo',
    branch: 'main',
    base: 'c0ffee',
    request: { id: 'task', verb: 'create', by: 'user:default/ada' },
    pipelines: ['audit'],
    message: 'Create audit',
    edits: Object.entries(files).map(([path, text]) => ({
      path: `pipelines/audit/${path}`,
      create: text,
    })),
  };
}

describe('checkChange', () => {
  let snapshot: Snapshot;
  let helm: Helm;

  beforeAll(async () => {
    [snapshot, helm] = await Promise.all([demoSnapshot(), resolveHelm()]);
  });

  const runner: HelmRunner = { render: run => run(helm) };
  const noHelm: HelmRunner = {
    render: run => run({ command: 'helm-that-is-not-there', version: '4.0.0' }),
  };

  const check = (changeSet: ChangeSet, on = snapshot) =>
    checkChange({ changeSet, snapshot: on, helm: runner });

  it('renders a good change in each environment and signs it', async () => {
    const changeSet = create({
      'values.yaml': VALUES,
      'values-dev.yaml': '',
      'values-prod.yaml': 'topics: { audit.log: { partitions: 6 } }\n',
    });
    const checked = await check(changeSet);
    expect(checked.findings).toEqual([]);
    expect(checked.result).toBe('changed');
    expect(checked.digest).toBe(changeSetDigest(changeSet));
    expect(checked.files[0]).toEqual({
      path: 'pipelines/audit/values.yaml',
      status: 'created',
      after: VALUES,
    });
    expect(checked.manifests.map(({ environment }) => environment)).toEqual([
      'dev',
      'prod',
    ]);
    const [dev, prod] = checked.manifests;
    expect(dev.manifests).toContain('partitions: 3');
    expect(prod.manifests).toContain('partitions: 6');
    expect(dev.command).toContain('pipelines/audit/values-dev.yaml');
  });

  it('compares what is there with what was', async () => {
    const path = 'pipelines/orders-per-minute/values.yaml';
    const checked = await check({
      ...create({}),
      pipelines: ['orders-per-minute'],
      edits: [
        {
          path,
          blob: snapshot.blobs.get(path) ?? '',
          set: [
            {
              pointer: '/ksqldb/orders-per-minute/serviceId',
              value: 'another_',
              was: 'orders_per_minute_',
            },
          ],
          unset: [],
        },
      ],
    });
    expect(checked.findings).toMatchObject([
      {
        rule: 'identity/changed',
        severity: 'error',
        file: path,
        pointer: '/ksqldb/orders-per-minute/serviceId',
      },
      // In prod it has two servers.
      { rule: 'ksqldb/restart', severity: 'info' },
    ]);
    expect(checked.digest).toBeUndefined();
  });

  it('finds nothing to write where the repository says it already', async () => {
    const files = { 'values.yaml': VALUES, 'values-dev.yaml': '' };
    const changeSet = create(files);
    const after = new Map(snapshot.files);
    for (const edit of changeSet.edits) {
      after.set(edit.path, 'create' in edit ? edit.create : '');
    }
    const checked = await check(changeSet, snapshotOf(after));
    expect(checked.result).toBe('unchanged');
    expect(checked.files.map(({ status }) => status)).toEqual([
      'unchanged',
      'unchanged',
    ]);
    expect(checked.digest).toBe(changeSetDigest(changeSet));
  });

  it('says that a name is taken', async () => {
    const after = new Map(snapshot.files).set(
      'pipelines/audit/values.yaml',
      '# other\n',
    );
    const checked = await check(
      create({ 'values.yaml': VALUES }),
      snapshotOf(after),
    );
    expect(checked).toMatchObject({
      result: 'conflict',
      findings: [
        {
          rule: 'pipeline/name-taken',
          severity: 'error',
          file: 'pipelines/audit/values.yaml',
          line: 1,
          hint: 'Choose another name, or edit the pipeline that is there.',
        },
      ],
      files: [{ status: 'changed', before: '# other\n', after: VALUES }],
      manifests: [],
    });
    expect(checked.digest).toBeUndefined();
  });

  it('shows what the change is answerable for, and nothing else', async () => {
    const broken = new Map(snapshot.files).set(
      'pipelines/elsewhere/values.yaml',
      'pipeline: { nam: x }\n',
    );
    const checked = await check(
      create({
        'values.yaml': VALUES.replace('partitions', 'partition'),
        'values-dev.yaml': '',
      }),
      snapshotOf(broken),
    );
    expect(checked.findings.length).toBeGreaterThan(0);
    expect(checked.findings).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        file: 'pipelines/audit/values.yaml',
        line: 6,
      }),
    );
    expect(
      checked.findings.filter(({ file }) => file.includes('elsewhere')),
    ).toEqual([]);
    expect(checked.digest).toBeUndefined();
  });

  it('names the connector a change collides with, in another file', async () => {
    const checked = await check(
      create({
        'values.yaml': VALUES.replace('audit.log:', 'shop.orders:'),
        'values-dev.yaml': '',
      }),
    );
    expect(checked.findings.some(({ severity }) => severity === 'error')).toBe(
      true,
    );
    expect(checked.digest).toBeUndefined();
  });

  it('reports a failure of Helm as a finding of the environment', async () => {
    const checked = await checkChange({
      changeSet: create({ 'values.yaml': VALUES, 'values-dev.yaml': '' }),
      snapshot,
      helm: noHelm,
    });
    expect(checked.findings).toEqual([
      expect.objectContaining({
        rule: 'render/helm',
        severity: 'error',
        file: 'pipelines/audit/values-dev.yaml',
        message: expect.stringContaining('cannot render the pipeline in dev'),
      }),
    ]);
    expect(checked.digest).toBeUndefined();
  });

  describe('for somebody who', () => {
    const DENIED: WriteDecision = {
      allowed: false,
      reason: 'This needs a permission.',
      hint: 'Ask for it.',
    };
    const owner: Writer = {
      ownershipRefs: ['user:default/ada', 'group:default/data-platform'],
      permission: { allowed: true },
    };
    const stranger: Writer = {
      ownershipRefs: ['user:default/bob'],
      permission: { allowed: true },
    };
    const files = { 'values.yaml': VALUES, 'values-dev.yaml': '' };

    const checkFor = (writer: Writer, on = snapshot) =>
      checkChange({
        changeSet: create(files),
        snapshot: on,
        writer,
        helm: runner,
      });

    function withPolicy(policy: string): Snapshot {
      const config = snapshot.files.get('kafka-pipelines.yaml') ?? '';
      const changed = config.replace('write: owners', `write: ${policy}`);
      expect(changed === config).toBe(policy === 'owners');
      return snapshotOf(
        new Map(snapshot.files).set('kafka-pipelines.yaml', changed),
      );
    }

    it('owns it, has nothing to add', async () => {
      const checked = await checkFor(owner);
      expect(checked.findings).toEqual([]);
      expect(checked.digest).toBe(changeSetDigest(create(files)));
    });

    it('does not own it, says so at the owner and signs nothing', async () => {
      const checked = await checkFor(stranger);
      expect(checked.findings).toEqual([
        {
          rule: 'policy/write',
          severity: 'error',
          message:
            'The pipeline would belong to group:default/data-platform, but you act as user:default/bob; only its owners may change a pipeline (policies.write in kafka-pipelines.yaml), and so may members of group:default/data-infrastructure.',
          hint: 'Choose an owner that you belong to, or ask somebody who belongs to group:default/data-platform or to group:default/data-infrastructure.',
          file: 'pipelines/audit/values.yaml',
          line: 3,
          column: 10,
          pointer: '/pipeline/owner',
        },
      ]);
      expect(checked.digest).toBeUndefined();
      // What it would do is there to be shown to somebody who may.
      expect(checked.manifests[0].manifests).toContain('kind: KafkaTopic');
    });

    it('does not own it, may where anyone may', async () => {
      const checked = await checkFor(stranger, withPolicy('anyone'));
      expect(checked.findings).toEqual([]);
      expect(checked.digest).toBe(changeSetDigest(create(files)));
    });

    it('has no permission, may not even where anyone may', async () => {
      const checked = await checkFor(
        { ...owner, permission: DENIED },
        withPolicy('anyone'),
      );
      expect(checked.findings).toEqual([
        expect.objectContaining({
          rule: 'policy/write',
          message: 'This needs a permission.',
          hint: 'Ask for it.',
          line: 3,
        }),
      ]);
      expect(checked.digest).toBeUndefined();
    });

    it('does not own what is unchanged, writes nothing anyway', async () => {
      const there = new Map(snapshot.files);
      for (const [name, text] of Object.entries(files)) {
        there.set(`pipelines/audit/${name}`, text);
      }
      const checked = await checkFor(stranger, snapshotOf(there));
      expect(checked).toMatchObject({ result: 'unchanged', findings: [] });
    });

    it('does not own it, still reads what Helm says', async () => {
      const checked = await checkChange({
        changeSet: create(files),
        snapshot,
        writer: stranger,
        helm: noHelm,
      });
      expect(checked.findings.map(({ rule }) => rule)).toEqual([
        'policy/write',
        'render/helm',
      ]);
    });

    it('has no permission, hears of a taken name as well', async () => {
      const taken = new Map(snapshot.files).set(
        'pipelines/audit/values.yaml',
        '# other\n',
      );
      const checked = await checkFor(
        { ...owner, permission: DENIED },
        snapshotOf(taken),
      );
      expect(checked.findings.map(({ rule }) => rule)).toEqual([
        'policy/write',
        'pipeline/name-taken',
      ]);
    });
  });

  it('stops when it is told to', async () => {
    await expect(
      checkChange({
        changeSet: create({ 'values.yaml': VALUES, 'values-dev.yaml': '' }),
        snapshot,
        helm: runner,
        signal: AbortSignal.abort(new Error('cancelled')),
      }),
    ).rejects.toThrow('cancelled');
  });

  it('refuses a change outside of its pipeline', async () => {
    await expect(
      check({
        ...create({}),
        edits: [{ path: 'kafka-pipelines.yaml', create: '' }],
      }),
    ).rejects.toThrow('may only write below pipelines/audit/');
  });
});
