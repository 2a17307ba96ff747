import type { GitOpsRepository } from '../repository/types';
import { newsOf } from './repositoryNews';

const repository = {
  name: 'data',
  branch: 'main',
  webUrl: 'https://github.com/acme/kafka-pipelines',
} as GitOpsRepository;

const github = { html_url: 'https://github.com/Acme/kafka-pipelines' };
const pullRequest = (merged: boolean | null, ref = 'main') => ({
  repository: github,
  pull_request: { base: { ref }, merged },
});

describe('newsOf', () => {
  it.each([
    [
      'a commit of ours',
      'kafkaPipelines.repositoryChanged',
      { repository: 'data', branch: 'main', commit: 'c1' },
      'branch',
    ],
    [
      'a proposal of ours',
      'kafkaPipelines.proposalsChanged',
      { repository: 'data' },
      'proposals',
    ],
    [
      'a push to the branch',
      'github.push',
      { repository: github, ref: 'refs/heads/main' },
      'branch',
    ],
    [
      'a push to another branch',
      'github.push',
      { repository: github, ref: 'refs/heads/kp-create-orders' },
      'proposals',
    ],
    ['a pull request', 'github.pull_request', pullRequest(false), 'proposals'],
    [
      'a pull request that says nothing of a merge',
      'github.pull_request',
      pullRequest(null),
      'proposals',
    ],
    ['a merge', 'github.pull_request', pullRequest(true), 'branch'],
  ])('understands %s', (_what, topic, eventPayload, news) => {
    expect(newsOf({ topic, eventPayload }, repository)).toBe(news);
  });

  it.each([
    [
      'another repository of ours',
      'kafkaPipelines.repositoryChanged',
      { repository: 'other', branch: 'main' },
    ],
    [
      'another branch',
      'kafkaPipelines.repositoryChanged',
      { repository: 'data', branch: 'next' },
    ],
    [
      'proposals of another repository',
      'kafkaPipelines.proposalsChanged',
      { repository: 'other' },
    ],
    [
      'another repository on GitHub',
      'github.push',
      {
        repository: { html_url: 'https://github.com/acme/other' },
        ref: 'refs/heads/main',
      },
    ],
    [
      'the same name on another server',
      'github.push',
      {
        repository: {
          html_url: 'https://github.acme.com/acme/kafka-pipelines',
        },
        ref: 'refs/heads/main',
      },
    ],
    [
      'a pull request to another branch',
      'github.pull_request',
      pullRequest(true, 'next'),
    ],
    ['a push without a repository', 'github.push', { ref: 'refs/heads/main' }],
    [
      'a repository whose address is none',
      'github.push',
      { repository: { html_url: 'kafka-pipelines' }, ref: 'refs/heads/main' },
    ],
    ['nothing', 'github.push', undefined],
    ['another topic', 'github.release', { repository: github }],
  ])('leaves %s aside', (_what, topic, eventPayload) => {
    expect(newsOf({ topic, eventPayload }, repository)).toBeUndefined();
  });

  it('takes no webhook for a repository that is nowhere on the web', () => {
    expect(
      newsOf(
        {
          topic: 'github.push',
          eventPayload: { repository: github, ref: 'refs/heads/main' },
        },
        { ...repository, webUrl: undefined },
      ),
    ).toBeUndefined();
  });
});
