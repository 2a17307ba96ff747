import { helmEnvironment } from './helmEnvironment';

it('keeps what Helm needs and no secret of the backend', () => {
  expect(
    helmEnvironment({
      PATH: '/bin',
      HOME: '/home/node',
      HELM_CACHE_HOME: '/cache',
      https_proxy: 'http://proxy:3128',
      GITHUB_TOKEN: 'secret',
      POSTGRES_PASSWORD: 'secret',
      HELMSMAN: 'not of Helm',
    }),
  ).toEqual({
    PATH: '/bin',
    HOME: '/home/node',
    HELM_CACHE_HOME: '/cache',
    https_proxy: 'http://proxy:3128',
  });
});
