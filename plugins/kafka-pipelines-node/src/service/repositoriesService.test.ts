import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  ServiceFactoryTester,
} from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import {
  createGitHarness,
  type GitHarness,
} from '../repository/conformance/gitHarness';
import {
  gitOpsRepositoriesServiceRef,
  type GitOpsRepositories,
} from './repositoriesService';

/** The service as a plugin of a backend with this app-config gets it. */
function repositoriesOf(kafkaPipelines: JsonObject) {
  const user = createServiceFactory({
    service: createServiceRef<GitOpsRepositories>({
      id: 'user',
      scope: 'root',
    }),
    deps: { repositories: gitOpsRepositoriesServiceRef },
    factory: ({ repositories }) => repositories,
  });
  return ServiceFactoryTester.from(user, {
    dependencies: [
      mockServices.rootConfig.factory({ data: { kafkaPipelines } }),
      mockServices.rootLogger.factory(),
    ],
  }).getSubject();
}

describe('gitOpsRepositoriesServiceRef', () => {
  let harness: GitHarness;
  beforeEach(async () => {
    harness = await createGitHarness({ files: { 'a.yaml': 'a: 1\n' } });
  });
  afterEach(() => harness.dispose());

  it('reads a configured repository by its name and as the only one', async () => {
    const repositories = await repositoriesOf({
      repositories: { demo: { git: { url: `file:${harness.path}` } } },
    });
    const demo = repositories.get('demo');
    expect(repositories.get()).toBe(demo);
    expect(repositories.list()).toEqual([demo]);
    expect(demo).toMatchObject({
      name: 'demo',
      branch: 'main',
      publish: 'commit',
    });
    expect((await demo.read()).files.get('a.yaml')).toBe('a: 1\n');
  });

  it('lists the names when one is not there or has to be chosen', async () => {
    const git = { url: harness.path };
    const repositories = await repositoriesOf({
      repositories: { demo: { git }, data: { git } },
    });
    expect(() => repositories.get('dmeo')).toThrow(
      'There is no GitOps repository "dmeo". Configured in kafkaPipelines.repositories: demo, data',
    );
    expect(() => repositories.get()).toThrow(
      'Several GitOps repositories are configured: name one, or set kafkaPipelines.defaultRepository. Configured in kafkaPipelines.repositories: demo, data',
    );
    const chosen = await repositoriesOf({
      defaultRepository: 'data',
      repositories: { demo: { git }, data: { git } },
    });
    expect(chosen.get().name).toBe('data');
  });

  it('says what to do when none is configured', async () => {
    const repositories = await repositoriesOf({});
    expect(repositories.list()).toEqual([]);
    expect(() => repositories.get()).toThrow(
      'No GitOps repository is configured: add one to kafkaPipelines.repositories',
    );
  });

  it('stops the start when the config is wrong', async () => {
    await expect(
      repositoriesOf({ repositories: { demo: { git: {} } } }),
    ).rejects.toThrow('kafkaPipelines.repositories.demo.git.url');
  });
});
