import { describeRepositoryFaults } from '../conformance/describeRepositoryConformance';
import { createGitServerHarness } from './gitServerHarness';

describeRepositoryFaults('git over http', createGitServerHarness, {
  proposals: 'branch',
  kinds: ['errorBefore', 'errorAfter', 'droppedBefore', 'droppedAfter'],
});
