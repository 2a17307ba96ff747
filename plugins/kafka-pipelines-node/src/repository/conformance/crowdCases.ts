import { creating, publish } from './changes';
import {
  disposing,
  type CreateHarness,
  type DefineCase,
  type RepositoryHarness,
} from './harness';

const SEED = { files: { 'kafka-pipelines.yaml': 'environments: {}\n' } };

/** Many who write to the branch at once. */
export function describeCrowds(
  { create, replicas }: { create: CreateHarness; replicas: number },
  it: DefineCase,
) {
  const make = disposing(create);
  let harness: RepositoryHarness;
  beforeEach(async () => {
    harness = await make(SEED);
  });

  it('lets ten writers of different pipelines all succeed, one commit each', async () => {
    const names = Array.from({ length: 10 }, (_, i) => `pipeline-${i}`);
    const results = await Promise.all(
      names.map(name => publish(harness.open(), creating(name))),
    );
    expect(results.map(({ kind }) => kind)).toEqual(names.map(() => 'created'));
    const { files } = await harness.open().read();
    expect([...files.keys()].sort()).toEqual([
      'kafka-pipelines.yaml',
      ...names.map(name => `pipelines/${name}/values.yaml`),
    ]);
    expect(await harness.listCommits()).toHaveLength(11);
  }, 60_000);

  it('lets fifty tasks at once all land, or say why they did not', async () => {
    const adapters = Array.from({ length: replicas }, () => harness.open());
    const names = Array.from({ length: 50 }, (_, i) => `pipeline-${i}`);
    const results = await Promise.all(
      names.map((name, i) =>
        publish(adapters[i % replicas], creating(name)).then(
          ({ kind }) => kind,
          error => `${error.name}: ${error.message}`,
        ),
      ),
    );
    const landed = names.filter((_, i) => results[i] === 'created');
    const others = results.filter(result => result !== 'created');
    expect(
      others.filter(text => !/ moved \d+ times .*Try again/.test(text)),
    ).toEqual([]);
    expect(landed.length).toBeGreaterThan(0);
    const commits = await harness.listCommits();
    expect(commits).toHaveLength(1 + landed.length);
    const files = await harness.filesOf(commits[0]);
    expect(Object.keys(files).sort()).toEqual(
      [
        'kafka-pipelines.yaml',
        ...landed.map(name => `pipelines/${name}/values.yaml`),
      ].sort(),
    );
  }, 180_000);
}
