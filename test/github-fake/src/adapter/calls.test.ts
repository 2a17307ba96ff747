import { FILES, startDemo } from '../__testUtils__/demo';
import {
  committing,
  manyFiles,
  openPipelines,
  proposing,
  takeCalls,
} from './__testUtils__/pipelines';

const NEW_PROPOSAL = [
  'repos/get-branch 200',
  'git/get-tree 200',
  'git/create-tree 201',
  'git/create-commit 201',
  'git/create-ref 201',
  'pulls/create 201',
];

/** What a repository on GitHub costs, in calls of its API. */
describe('calls of a repository on GitHub', () => {
  it.each([1, 200])(
    'are six for a new pull request with %i files, the read of the base included',
    async count => {
      const { fake } = await startDemo();
      const repository = openPipelines(fake);
      await repository.read();
      // Of which no text is new to a running process
      const other = openPipelines(fake, { publish: 'commit' });
      await other.commit(
        committing(await other.head(), {
          'pipelines/orders/values-dev.yaml': null,
        }),
      );
      takeCalls(fake);

      const { commit } = await repository.read();
      const result = await repository.propose(
        proposing(commit, manyFiles(count)),
      );
      expect(result).toMatchObject({ kind: 'created', notes: [] });
      expect(takeCalls(fake)).toEqual(NEW_PROPOSAL);
    },
    30_000,
  );

  it('are one more for each further part of a large change', async () => {
    const { fake } = await startDemo();
    const repository = openPipelines(fake);
    const { commit } = await repository.read();
    takeCalls(fake);
    await repository.propose(proposing(commit, manyFiles(401)));
    const calls = takeCalls(fake);
    expect(calls.filter(call => call === 'git/create-tree 201')).toHaveLength(
      3,
    );
    expect(calls).toHaveLength(6);

    const large = 'x'.repeat(900_000);
    await repository.propose(
      proposing(commit, manyFiles(5, large), { branch: 'kp-bulk-1' }),
    );
    expect(
      takeCalls(fake).filter(call => call === 'git/create-tree 201'),
    ).toHaveLength(3);
  }, 60_000);

  it('are one for a repository that did not change', async () => {
    const { fake } = await startDemo();
    const repository = openPipelines(fake);
    const first = await repository.read();
    takeCalls(fake);
    expect(await repository.read()).toEqual(first);
    expect(takeCalls(fake)).toEqual(['repos/get-branch 304']);
  });

  it('are three for a repository of which one file changed', async () => {
    const { fake } = await startDemo();
    const repository = openPipelines(fake);
    await repository.read();
    const other = openPipelines(fake, { publish: 'commit' });
    await other.commit(
      committing(await other.head(), { 'kafka-pipelines.yaml': 'a: 1\n' }),
    );
    takeCalls(fake);
    const { files } = await repository.read();
    expect(files.get('kafka-pipelines.yaml')).toBe('a: 1\n');
    expect(takeCalls(fake)).toEqual([
      'repos/get-branch 200',
      'git/get-tree 200',
      'git/get-blob 200',
    ]);
  });

  it('are few for the first read of many files', async () => {
    const files = manyFiles(450);
    const { fake } = await startDemo({
      repositories: [{ path: 'acme/pipelines', files }],
    });
    const snapshot = await openPipelines(fake).read();
    expect(Object.fromEntries(snapshot.files)).toEqual(files);
    expect(takeCalls(fake)).toEqual([
      'repos/get-branch 200',
      'git/get-tree 200',
      ...Array.from({ length: 5 }, () => 'graphql 200'),
    ]);
  });

  it('are four for a commit to a branch that was read', async () => {
    const { fake } = await startDemo();
    const repository = openPipelines(fake, { publish: 'commit' });
    const { commit, files } = await repository.read();
    expect(Object.fromEntries(files)).toEqual(FILES);
    takeCalls(fake);
    const result = await repository.commit(committing(commit, manyFiles(3)));
    expect(result.kind).toBe('created');
    expect(takeCalls(fake)).toEqual([
      'repos/get-branch 304',
      'git/create-tree 201',
      'git/create-commit 201',
      'git/update-ref 200',
    ]);
  });
});
