import type {
  ChangeSet,
  Edit,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { GitOpsRepository } from '../types';
import { creating, publish } from './changes';
import {
  shared,
  type CreateHarness,
  type DefineCase,
  type RepositoryHarness,
} from './harness';
import { BAD_PATHS } from './refusalCases';

/** Nine lists of nine times the list before: 9^9 entries, if somebody wrote them out. */
const BOMB = `a0: &a0 [x]\n${Array.from(
  { length: 9 },
  (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]\n`,
).join('')}`;

const BOMB_PATH = 'pipelines/bomb/values.yaml';
const LINK_PATH = 'pipelines/link/values.yaml';

const SEED = {
  files: { 'kafka-pipelines.yaml': 'environments: {}\n', [BOMB_PATH]: BOMB },
  symlinks: { [LINK_PATH]: '../../kafka-pipelines.yaml' },
};

type Change = Partial<ChangeSet>;

const request = creating('orders').request;
const id = '1'.repeat(40);

/** What no check in front of the repository has to have met. */
const CHANGES: Array<[what: string, change: Change, message: RegExp]> = [
  ...BAD_PATHS.map(([path, message]): [string, Change, RegExp] => [
    `the path ${JSON.stringify(path)}`,
    { edits: [{ path, create: 'x' }] },
    message,
  ]),
  [
    'a pipeline with a line end in its name',
    { pipelines: ['orders\nTree-Id: 0'] },
    /one line|proposal branch/,
  ],
  [
    'a pipeline that no trailer can name',
    { pipelines: ['orders\u202e'] },
    /one line|proposal branch/,
  ],
  [
    'a request with a line end in its id',
    { request: { ...request, id: 'task\nRequest-Id: other' } },
    /one line/,
  ],
  [
    'a requester with a line end',
    { request: { ...request, by: 'user:default/ann\nTree-Id: 0' } },
    /one line/,
  ],
  [
    'a message that forges a trailer',
    { message: 'Add orders\n\nTree-Id: 0\n\nmore' },
    /starts with "Tree-Id:"/,
  ],
];

/** Edits that meet what somebody put into the repository. */
const EDITS: Array<[what: string, edit: Edit, message: RegExp]> = [
  [
    'a field of a file whose aliases would fill the memory',
    { path: BOMB_PATH, blob: id, set: [{ pointer: '/a9/0', value: 1 }] },
    /an alias \(\*\) in line 2/,
  ],
  [
    'a field of a symbolic link',
    { path: LINK_PATH, blob: id, set: [{ pointer: '/b', value: 1 }] },
    /is a symbolic link/,
  ],
  [
    'a file in place of a symbolic link',
    { path: LINK_PATH, create: 'x' },
    /is a symbolic link/,
  ],
  [
    'a symbolic link away',
    { path: LINK_PATH, blob: id, delete: true },
    /is a symbolic link/,
  ],
];

/** Change sets that mean harm: refused on the whole way to the repository, with nothing left behind. */
export function describeHostile(
  {
    create,
    publish: publishes,
  }: { create: CreateHarness; publish: 'commit' | 'branch' | 'pullRequest' },
  it: DefineCase,
) {
  const world = shared(async () => {
    const harness = await create(SEED);
    const repository = openOf(harness, publishes);
    return { harness, value: { harness, repository } };
  });

  const visible = async ({ listCommits, proposals }: RepositoryHarness) => ({
    commits: await listCommits(),
    branches: await proposals?.listBranches(),
    pullRequests: await proposals?.pullRequests?.list(),
  });

  for (const [what, change, message] of CHANGES) {
    it(`does not publish ${what} (${publishes})`, async () => {
      const { harness, repository } = await world();
      const before = await visible(harness);
      await expect(
        publish(repository, { ...creating('orders'), ...change }),
      ).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(message),
      });
      expect(await visible(harness)).toEqual(before);
    });
  }

  for (const [what, edit, message] of EDITS) {
    it(`does not write ${what} (${publishes})`, async () => {
      const { harness, repository } = await world();
      const before = await visible(harness);
      expect(
        await publish(repository, {
          ...creating('orders'),
          request: { ...request, verb: 'edit' },
          edits: [edit],
        }),
      ).toMatchObject({
        kind: 'conflict',
        message: expect.stringMatching(message),
      });
      expect(await visible(harness)).toEqual(before);
    });
  }
}

function openOf(
  harness: RepositoryHarness,
  publishes: GitOpsRepository['publish'],
): GitOpsRepository {
  if (publishes === 'commit') return harness.open();
  if (!harness.proposals) throw new Error('The harness has no proposals');
  return harness.proposals.open();
}
