import { NotFoundError } from '@backstage/errors';
import type { GitOpsRepositories } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import { repositoryList } from './repositoryList';

type Repository = ReturnType<GitOpsRepositories['get']>;

function repositories(
  list: Array<Partial<Repository>>,
  get: () => Partial<Repository>,
): GitOpsRepositories {
  return {
    list: () => list as Repository[],
    get: () => get() as Repository,
  } as GitOpsRepositories;
}

const demo = {
  name: 'demo',
  branch: 'main',
  publish: 'commit' as const,
  head: jest.fn(),
};
const data = {
  name: 'data',
  branch: 'trunk',
  publish: 'pullRequest' as const,
  webUrl: 'https://github.com/acme/data',
};

describe('repositoryList', () => {
  it('says what a form needs, the address of GitHub among it', () => {
    expect(repositoryList(repositories([demo, data], () => demo))).toEqual({
      defaultRepository: 'demo',
      repositories: [
        { name: 'demo', branch: 'main', publish: 'commit' },
        {
          name: 'data',
          branch: 'trunk',
          publish: 'pullRequest',
          url: 'https://github.com/acme/data',
        },
      ],
    });
  });

  it('has no default where none of several is it', () => {
    const list = repositoryList(
      repositories([demo, data], () => {
        throw new NotFoundError('Name one of demo, data');
      }),
    );
    expect(list.defaultRepository).toBeUndefined();
    expect(list.repositories).toHaveLength(2);
  });
});
