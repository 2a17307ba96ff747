import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { loadFleet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { pullRequestReviewers } from './pullRequestReviewers';

const TEAM = 'github.com/team-slug';
const LOGIN = 'github.com/user-login';

const entity = (
  kind: string,
  name: string,
  annotations?: Record<string, string>,
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', annotations },
  spec: {},
});

/** Pipelines by name with their owners; all of them change. */
function choose(
  owners: Record<string, string>,
  more: {
    entities?: Entity[];
    codeOwners?: string;
    webUrl?: string;
    isRemoval?: boolean;
    catalog?: Parameters<typeof pullRequestReviewers>[0]['catalog'];
  } = {},
) {
  const { entities = [], codeOwners, isRemoval = false } = more;
  const files = new Map([['kafka-pipelines.yaml', 'environments: {}\n']]);
  const empty = loadFleet(files, []);
  for (const [name, owner] of Object.entries(owners)) {
    files.set(
      `pipelines/${name}/values.yaml`,
      `pipeline: { name: ${name}, owner: '${owner}' }\n`,
    );
  }
  const full = loadFleet(files, []);
  if (codeOwners !== undefined) files.set('.github/CODEOWNERS', codeOwners);
  return pullRequestReviewers({
    changeSet: {
      version: 1,
      repository: 'data',
      branch: 'main',
      base: '0'.repeat(40),
      request: { id: 'task-1', verb: 'bulk', by: 'user:default/ada' },
      pipelines: Object.keys(owners),
      message: 'Change',
      edits: Object.keys(owners).map(name => ({
        path: `pipelines/${name}/values.yaml`,
        create: '',
      })),
    },
    repository: { webUrl: 'https://github.com/acme/pipelines', ...more },
    files,
    judged: isRemoval
      ? { before: full, after: empty }
      : { before: empty, after: full },
    catalog: more.catalog ?? catalogServiceMock({ entities }),
    credentials: mockCredentials.user('user:default/ada'),
  });
}

const TEAMS = [
  entity('Group', 'data', { [TEAM]: 'Acme/data-platform' }),
  entity('Group', 'web', { [TEAM]: 'acme/web' }),
  entity('User', 'grace', { [LOGIN]: 'grace' }),
];

describe('pullRequestReviewers', () => {
  it('asks the owner of a pipeline, a team or a person, each once', async () => {
    expect(
      await choose(
        { a: 'data', b: 'group:default/data', c: 'user:default/grace' },
        { entities: TEAMS },
      ),
    ).toMatchObject({
      reviewers: ['grace'],
      teamReviewers: ['data-platform'],
      notes: [
        'group:default/data is asked for a review, as owner of the pipeline',
        'user:default/grace is asked for a review, as owner of the pipeline',
      ],
    });
  });

  it('asks the owner of a pipeline that goes', async () => {
    expect(
      await choose({ a: 'data' }, { entities: TEAMS, isRemoval: true }),
    ).toMatchObject({ teamReviewers: ['data-platform'] });
  });

  it('leaves what has code owners to GitHub', async () => {
    const codeOwners = '/pipelines/ @acme/data\n/pipelines/b/\n';
    expect(
      await choose({ a: 'data', b: 'web' }, { entities: TEAMS, codeOwners }),
    ).toMatchObject({
      reviewers: [],
      teamReviewers: ['web'],
      notes: [
        'GitHub asks the code owners for a review itself, once the pull request is no draft (.github/CODEOWNERS)',
        'group:default/web is asked for a review, as owner of the pipeline',
      ],
    });
  });

  it('does not ask who asked for the change', async () => {
    expect(
      await choose(
        { a: 'user:default/ada' },
        { entities: [entity('User', 'ada', { [LOGIN]: 'ada' })] },
      ),
    ).toMatchObject({
      reviewers: [],
      notes: [
        'user:default/ada asked for the change and is not asked to review it',
      ],
    });
  });

  it.each<[string, Entity | undefined, string]>([
    ['group:default/x', undefined, 'it is not in the catalog'],
    [
      'group:default/x',
      entity('Group', 'x'),
      'set its annotation github.com/team-slug to acme/<team>',
    ],
    [
      'user:default/x',
      entity('User', 'x'),
      'set its annotation github.com/user-login to <login>',
    ],
    [
      'group:default/x',
      entity('Group', 'x', { [TEAM]: 'other/data' }),
      'its annotation github.com/team-slug is other/data, and only teams of acme can review here (acme/<team>)',
    ],
    [
      'group:default/x',
      entity('Group', 'x', { [TEAM]: 'data' }),
      'its annotation github.com/team-slug is data, and only teams of acme can review here (acme/<team>)',
    ],
  ])('says of %s why nobody is asked', async (owner, found, why) => {
    expect(
      await choose({ a: owner }, { entities: found ? [found] : [] }),
    ).toMatchObject({
      reviewers: [],
      teamReviewers: [],
      notes: [`${owner} cannot be asked for a review: ${why}`],
    });
  });

  it('makes a note of a catalog that does not answer', async () => {
    const catalog = {
      getEntitiesByRefs: () => Promise.reject(new Error('no connection')),
    };
    expect(await choose({ a: 'data' }, { catalog })).toMatchObject({
      reviewers: [],
      notes: [
        'group:default/data cannot be asked for a review, as the catalog does not answer: no connection',
      ],
    });
  });

  it('reads the catalog as who asked', async () => {
    const getEntitiesByRefs = jest.fn(async () => ({ items: [undefined] }));
    await choose({ a: 'data' }, { catalog: { getEntitiesByRefs } });
    expect(getEntitiesByRefs).toHaveBeenCalledWith(
      expect.objectContaining({ entityRefs: ['group:default/data'] }),
      { credentials: mockCredentials.user('user:default/ada') },
    );
  });
});
