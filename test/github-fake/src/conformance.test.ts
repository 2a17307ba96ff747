import { describeRepositoryConformance } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/testUtils';
import { createFakeHarness } from './__testUtils__/conformance/fakeHarness';
import { sharedFake } from './__testUtils__/conformance/sharedFake';

jest.setTimeout(60_000);

const fake = sharedFake();

describeRepositoryConformance(
  'our GitHub server',
  seed => createFakeHarness(fake(), seed),
  { proposals: 'pullRequest', protection: true },
);
