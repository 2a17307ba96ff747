import { describeRepositoryConformance } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/testUtils';
import { createRestHarness } from './__testUtils__/conformance/restHarness';

jest.setTimeout(300_000);

const {
  GITHUB_TEST_REPOSITORY: path = '',
  GITHUB_TEST_TOKEN: token = '',
  GITHUB_TEST_API: apiUrl = 'https://api.github.com',
} = process.env;

const isAsked = path !== '' && token !== '';

/*
 * Against GitHub itself, in a repository that holds nothing else; see the
 * README for how to ask for it.
 */
(isAsked ? describe : describe.skip)('with GITHUB_TEST_REPOSITORY', () => {
  const [owner, repo] = path.split('/');
  describeRepositoryConformance(
    path,
    seed => createRestHarness({ apiUrl, token }, { owner, repo }, seed),
    {
      proposals: 'pullRequest',
      skip: {
        'says that the branch has no commit yet':
          'the repository keeps the commits of other tests',
      },
    },
  );
});
