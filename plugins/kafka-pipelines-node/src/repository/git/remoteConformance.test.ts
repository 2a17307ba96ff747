import { describeRepositoryConformance } from '../conformance/describeRepositoryConformance';
import { createGitServerHarness } from './gitServerHarness';

// Several processes of git on both sides for each request
jest.setTimeout(30_000);

describeRepositoryConformance('git over http', createGitServerHarness, {
  proposals: 'branch',
  protection: true,
  // A lost race is another fetch and another push; ten writers show that
  replicas: 1,
});
