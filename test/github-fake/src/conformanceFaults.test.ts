import { describeRepositoryFaults } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/testUtils';
import { createFakeHarness } from './__testUtils__/conformance/fakeHarness';
import { sharedFake } from './__testUtils__/conformance/sharedFake';

const fake = sharedFake();

describeRepositoryFaults(
  'our GitHub server',
  seed => createFakeHarness(fake(), seed),
  {
    proposals: 'pullRequest',
    kinds: [
      'errorBefore',
      'errorAfter',
      'droppedBefore',
      'droppedAfter',
      'limited',
      'staleRead',
    ],
  },
);
