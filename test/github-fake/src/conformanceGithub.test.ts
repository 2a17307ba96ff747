import { describeRepositoryConformance } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/testUtils';
import { createRestHarness } from './__testUtils__/conformance/restHarness';

jest.setTimeout(300_000);

const {
  GITHUB_TEST_REPOSITORY: path = '',
  GITHUB_TEST_TOKEN: token = '',
  GITHUB_TEST_API: apiUrl = 'https://api.github.com',
} = process.env;

/*
 * Against GitHub itself, in a repository that holds nothing else; see the
 * README for how to ask for it.
 */
if (path !== '' && token !== '') {
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
} else {
  it.todo(
    'conforms on GitHub itself: needs GITHUB_TEST_REPOSITORY and GITHUB_TEST_TOKEN',
  );
}
