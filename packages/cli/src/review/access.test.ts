import { accessOf } from './access';
import type { ActionsRun } from './actions';

const RUN: ActionsRun = {
  repositoryUrl: 'https://ghe.example.com/acme/pipelines',
  owner: 'acme',
  repo: 'pipelines',
  apiBaseUrl: 'https://ghe.example.com/api/v3',
};

/** As a runner of that server sets them. */
const ENV = {
  GITHUB_API_URL: 'https://ghe.example.com/api/v3',
  GITHUB_TOKEN: 'ghs_token',
};

describe('accessOf', () => {
  const apiOf = (url: string | undefined, run?: ActionsRun, env = {}) =>
    accessOf(url, run, { GITHUB_TOKEN: 'ghs_token', ...env }).apiBaseUrl;

  it.each([
    [undefined, 'https://ghe.example.com/api/v3'],
    [
      'https://ghe.example.com/acme/pipelines',
      'https://ghe.example.com/api/v3',
    ],
    ['https://ghe.example.com/acme/other', 'https://ghe.example.com/api/v3'],
    ['https://github.com/acme/other', 'https://api.github.com'],
    ['https://acme.ghe.com/acme/other', 'https://api.acme.ghe.com'],
  ])('reaches %s in a run at its own server', (url, expected) => {
    expect(apiOf(url, RUN, ENV)).toBe(expected);
  });

  it('takes the address that is set where there is no run', () => {
    const url = 'https://ghe.example.com/acme/pipelines';
    expect(apiOf(url)).toBe('https://ghe.example.com/api/v3');
    expect(
      apiOf(url, undefined, { GITHUB_API_URL: 'https://api.example' }),
    ).toBe('https://api.example');
  });

  it('says what is missing', () => {
    expect(() => accessOf(undefined, RUN, {})).toThrow('set GITHUB_TOKEN');
    expect(() =>
      accessOf(undefined, RUN, { KAFKA_PIPELINES_APP_ID: '1' }),
    ).toThrow('come together');
    expect(() => accessOf(undefined, undefined, ENV)).toThrow(
      'name it with --repository-url',
    );
    expect(() => accessOf('http://a/b', undefined, ENV)).toThrow(
      'is no address of a repository',
    );
  });
});
