import type { ChangeSet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { resolveHelm, type Helm } from '../helm';
import { checkChange } from '../preview/checkChange';
import { after, demo } from './__testUtils__/demo';
import { bulkChangeSet } from './bulk/bulkChangeSet';
import { deriveChangeSet } from './derive/deriveChangeSet';
import { whatMustDiffer } from './derive/whatMustDiffer';
import { promoteChangeSet } from './promote/promoteChangeSet';
import { removeStep } from './remove/removeStep';
import type { VerbInput } from './types';

const COMMERCE = 'group:default/commerce';
const DATA = 'group:default/data-platform';
const PLATFORM = 'group:default/data-infrastructure';
const KEEP = { deleteTopics: false, confirmTopics: '' };

// Each test starts Helm many times
jest.setTimeout(60_000);

describe('what verbs make', () => {
  let helm: Helm;
  let input: VerbInput;

  beforeAll(async () => {
    helm = await resolveHelm();
    input = await demo();
  });

  const check = (
    { snapshot, fleet }: VerbInput,
    changeSet: ChangeSet,
    ownershipRefs = [PLATFORM],
  ) =>
    checkChange({
      changeSet,
      snapshot,
      base: { fleet, findings: [] },
      writer: { ownershipRefs, permission: { allowed: true } },
      helm: { render: run => run(helm) },
      today: new Date('2026-11-22'),
    });

  const errorsOf = async (...args: Parameters<typeof check>) =>
    (await check(...args)).findings.filter(
      ({ severity }) => severity === 'error',
    );

  it('stops and removes a pipeline, which Helm renders stopped', async () => {
    const pipeline = 'orders-per-minute';
    const stop = removeStep({ ...input, ...KEEP, pipeline });
    const stopped = await check(input, stop.changeSet, [COMMERCE]);

    expect(stopped.digest).toBeDefined();
    const rendered = stopped.manifests.map(({ manifests }) =>
      JSON.stringify(manifests),
    );
    expect(rendered).toHaveLength(2);
    for (const text of rendered) {
      expect(text).toMatch(/replicas: 0/);
      expect(text).toMatch(/state: \\?"?stopped/);
    }

    const later = after(input, stop.changeSet);
    const remove = removeStep({ ...later, ...KEEP, pipeline });
    expect(await errorsOf(later, remove.changeSet, [COMMERCE])).toEqual([]);
    expect(await errorsOf(later, remove.changeSet, [DATA])).toMatchObject([
      { rule: 'policy/write' },
    ]);
  });

  it('promotes a pipeline', async () => {
    const { changeSet } = promoteChangeSet({
      ...input,
      pipeline: 'returns-outbox',
      from: 'dev',
      to: 'prod',
      decisions: {},
    });
    const { manifests, digest } = await check(input, changeSet, [COMMERCE]);
    expect(digest).toBeDefined();
    expect(manifests.map(({ environment }) => environment).sort()).toEqual([
      'dev',
      'prod',
    ]);
  });

  it('derives a pipeline', async () => {
    const { mustDiffer } = whatMustDiffer(
      input.fleet,
      'customers-cdc',
      'suppliers-cdc',
    );
    const changeSet = deriveChangeSet({
      ...input,
      pipeline: 'customers-cdc',
      name: 'suppliers-cdc',
      answers: Object.fromEntries(
        mustDiffer.map(({ id, suggestion }) => [id, suggestion]),
      ),
      fields: [],
    });
    const { manifests, digest } = await check(input, changeSet, [
      DATA,
      PLATFORM,
    ]);
    expect(digest).toBeDefined();
    expect(manifests).toHaveLength(2);
  });

  it('asks the owner of every pipeline of a bulk change', async () => {
    const { changeSet } = bulkChangeSet({
      ...input,
      select: { pipelines: ['orders-cdc', 'orders-per-minute'] },
      change: { kind: 'metadata', field: 'lifecycle', value: 'deprecated' },
    });
    const refused = async (ownershipRefs: string[]) =>
      (await errorsOf(input, changeSet!, ownershipRefs)).map(
        ({ rule, file }) => `${rule} ${file}`,
      );

    expect(await refused([PLATFORM])).toEqual([]);
    expect(await refused([DATA, COMMERCE])).toEqual([]);
    expect(await refused([DATA])).toEqual([
      'policy/write pipelines/orders-per-minute/values.yaml',
    ]);
    expect(await refused([COMMERCE])).toEqual([
      'policy/write pipelines/orders-cdc/values.yaml',
    ]);
  });

  it('asks the owners before and after a bulk change of owners', async () => {
    const { changeSet } = bulkChangeSet({
      ...input,
      select: { owner: DATA, pipelines: ['orders-cdc', 'customers-cdc'] },
      change: { kind: 'metadata', field: 'owner', value: COMMERCE },
    });
    const allowed = async (ownershipRefs: string[]) =>
      (await errorsOf(input, changeSet!, ownershipRefs)).length === 0;

    expect(await allowed([DATA])).toBe(false);
    expect(await allowed([COMMERCE])).toBe(false);
    expect(await allowed([DATA, COMMERCE])).toBe(true);
  });
});
