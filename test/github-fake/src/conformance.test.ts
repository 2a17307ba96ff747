import { describeRepositoryConformance } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/testUtils';
import { createFakeHarness } from './__testUtils__/conformance/fakeHarness';
import type { GithubFake } from './startGithubFake';
import { startGithubFake } from './startGithubFake';

jest.setTimeout(60_000);

let fake: GithubFake;

beforeAll(async () => {
  fake = await startGithubFake({ rateLimit: 1_000_000 });
});

// It also tells of every request that does not fit GitHub's descriptions.
afterAll(() => fake.close());

describeRepositoryConformance(
  'our GitHub server',
  seed => createFakeHarness(fake, seed),
  {
    proposals: 'pullRequest',
    protection: true,
    faults: process.env.ALL_FAULTS
      ? [
          'errorBefore',
          'errorAfter',
          'droppedBefore',
          'droppedAfter',
          'limited',
          'staleRead',
        ]
      : // Of all faults the one that leaves most open; the others take long.
        ['droppedAfter'],
  },
);
