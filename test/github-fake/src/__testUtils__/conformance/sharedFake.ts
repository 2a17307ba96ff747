import type { GithubFake } from '../../startGithubFake';
import { startGithubFake } from '../../startGithubFake';

/** One server for all tests of a file. */
export function sharedFake(): () => GithubFake {
  let fake: GithubFake;
  beforeAll(async () => {
    fake = await startGithubFake({ rateLimit: 1_000_000 });
  });
  // It also tells of every request that does not fit GitHub's descriptions.
  afterAll(() => fake.close());
  return () => fake;
}
