import { NotFoundError } from '@backstage/errors';
import {
  createGitRepository,
  loadFleet,
  publishChangeSet,
  type GitOpsRepository,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import type { KafkaPipelinesService } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import { BareRepository } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/testUtils';
import { fileURLToPath } from 'node:url';
import { ProposalReader } from './ProposalReader';

const values = (name: string, owner: string) =>
  `pipeline:\n  name: ${name}\n  owner: ${owner}\n`;

describe('ProposalReader', () => {
  let bare: BareRepository;
  let repository: GitOpsRepository;
  let reader: ProposalReader;
  let now = 0;

  beforeEach(() => {
    now = 1_000_000;
    bare = new BareRepository({
      'pipelines/orders/values.yaml': values('orders', 'commerce'),
    });
    repository = createGitRepository({
      name: 'data',
      path: fileURLToPath(bare.url),
      branch: 'main',
      publish: 'branch',
    });
    reader = new ProposalReader({
      repositories: {
        list: () => [repository],
        get: name => {
          if (name !== 'data') throw new NotFoundError(`No ${name}`);
          return repository;
        },
      },
      pipelines: {
        fleet: async () => ({
          fleet: loadFleet((await repository.read()).files, []),
        }),
      } as unknown as KafkaPipelinesService,
      now: () => now,
    });
  });

  afterEach(() => bare.remove());

  async function propose(
    pipelines: string[],
    text: string | null,
    verb: 'create' | 'remove' = text === null ? 'remove' : 'create',
  ) {
    const { commit, blobs } = await repository.read();
    const published = await publishChangeSet({
      repository,
      author: { name: 'Ada', email: 'ada@example.com' },
      changeSet: {
        version: 1,
        repository: 'data',
        branch: 'main',
        base: commit,
        request: {
          id: `task-${pipelines}`,
          verb,
          by: 'user:default/ada',
        },
        pipelines,
        message: `Change ${pipelines}`,
        edits: pipelines.map(name => {
          const path = `pipelines/${name}/values.yaml`;
          const blob = blobs.get(path);
          if (blob === undefined) return { path, create: text ?? '' };
          return text === null
            ? { path, blob, delete: true as const }
            : {
                path,
                blob,
                set: [{ pointer: '/pipeline/description', value: text }],
              };
        }),
      },
    });
    if (!('proposal' in published)) throw new Error(published.message);
    return published.proposal!;
  }

  it('has nothing to say when nothing waits', async () => {
    expect(await reader.list('data')).toEqual({ proposals: [] });
  });

  it('tells of a new pipeline with its owner and who asked', async () => {
    const { branch, commit } = await propose(
      ['returns'],
      values('returns', 'Group:data-platform'),
    );
    expect(await reader.list('data')).toEqual({
      proposals: [
        {
          repository: 'data',
          branch,
          verb: 'create',
          commit,
          requestedBy: 'user:default/ada',
          pipelines: [
            {
              name: 'returns',
              owner: 'group:default/data-platform',
              becomes: 'new',
            },
          ],
        },
      ],
    });
  });

  it('knows the owner of a pipeline that would go', async () => {
    await propose(['orders'], null);
    expect((await reader.list('data')).proposals).toMatchObject([
      {
        verb: 'remove',
        pipelines: [
          { name: 'orders', owner: 'group:default/commerce', becomes: 'gone' },
        ],
      },
    ]);
  });

  it('tells the commit that stops a pipeline from the one that removes it', async () => {
    await propose(['orders'], 'Stopped', 'remove');
    expect((await reader.list('data')).proposals).toMatchObject([
      { verb: 'remove', pipelines: [{ name: 'orders', becomes: 'changed' }] },
    ]);
  });

  it.each(['pipeline: [\n', 'pipeline:\n  name: odd\n', '- odd\n'])(
    'shows a file that says no owner (%j)',
    async text => {
      await propose(['odd'], text);
      expect((await reader.list('data')).proposals[0].pipelines).toEqual([
        { name: 'odd', becomes: 'new' },
      ]);
    },
  );

  it('asks once for all who ask within some seconds', async () => {
    const asked = jest.spyOn(repository, 'openProposals');
    await Promise.all([reader.list('data'), reader.list('data')]);
    now += 14_000;
    await reader.list('data');
    expect(asked).toHaveBeenCalledTimes(1);
    now += 2_000;
    await reader.list('data');
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('reads anew when it was told to', async () => {
    await reader.list('data');
    await propose(['returns'], values('returns', 'data-platform'));
    expect((await reader.list('data')).proposals).toHaveLength(0);
    reader.forget('data');
    expect((await reader.list('data')).proposals).toHaveLength(1);
  });

  it('keeps no failure', async () => {
    jest
      .spyOn(repository, 'openProposals')
      .mockRejectedValueOnce(new Error('connect ECONNREFUSED'));
    await expect(reader.list('data')).rejects.toThrow('ECONNREFUSED');
    await expect(reader.list('data')).resolves.toEqual({ proposals: [] });
  });

  it('knows only configured repositories', async () => {
    await expect(reader.list('other')).rejects.toThrow('No other');
  });
});
