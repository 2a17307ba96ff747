import { parseGithubAddress } from './githubAddress';

describe('parseGithubAddress', () => {
  it.each([
    ['https://github.com/acme/kafka-pipelines', 'github.com'],
    ['https://github.com/acme/kafka-pipelines.git', 'github.com'],
    ['https://github.com/acme/kafka-pipelines/', 'github.com'],
    [
      'https://GHE.example.com:8443/acme/kafka-pipelines',
      'ghe.example.com:8443',
    ],
  ])('reads %s', (url, host) => {
    expect(parseGithubAddress(url)).toEqual({
      host,
      owner: 'acme',
      repo: 'kafka-pipelines',
    });
  });

  it.each([
    'https://github.com/acme/..',
    'https://github.com/../kafka',
    'https://github.com/acme/.',
    'https://github.com/acme/a%2Fb',
    'https://github.com/acme/a b',
    'https://github.com/acme',
    'https://github.com/acme/a/tree/main',
    'https://github.com/acme/a?ref=x',
    'https://github.com/acme/a#x',
    'https://user:secret@github.com/acme/a',
    'https://secret@github.com/acme/a',
    'http://github.com/acme/a',
    'git@github.com:acme/a',
    'ssh://git@github.com/acme/a',
    'https://github.com/acme/..git',
    '',
  ])('refuses %s', url => {
    expect(parseGithubAddress(url)).toBeUndefined();
  });
});
