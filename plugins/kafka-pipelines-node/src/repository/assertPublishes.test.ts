import { assertPublishes } from './assertPublishes';

const repository = (publish: 'commit' | 'branch' | 'pullRequest') => ({
  name: 'data',
  branch: 'kp-main',
  publish,
});

describe('assertPublishes', () => {
  it.each([
    ['commit', undefined],
    ['branch', 'kp-create-orders'],
    ['pullRequest', 'kp-create-orders'],
  ] as const)('lets %s pass on branch %s', (publish, branch) => {
    expect(() => assertPublishes(repository(publish), branch)).not.toThrow();
  });

  it.each([
    [
      'commit',
      'kp-create-orders',
      'GitOps repository "data" is written to directly: kafkaPipelines.repositories.data.publish is "commit"',
    ],
    [
      'pullRequest',
      undefined,
      'GitOps repository "data" takes proposals only: kafkaPipelines.repositories.data.publish is "pullRequest"',
    ],
    ['branch', undefined, 'publish is "branch"'],
    ['branch', 'main', 'The proposal branch "main" must be kp-'],
    [
      'branch',
      'kp-main',
      'The proposal branch "kp-main" is the branch it would be proposed to',
    ],
  ] as const)('refuses for %s the branch %s', (publish, branch, message) => {
    expect(() => assertPublishes(repository(publish), branch)).toThrow(message);
  });
});
