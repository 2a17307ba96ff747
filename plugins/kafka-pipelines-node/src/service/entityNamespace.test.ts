import { ConfigReader } from '@backstage/config';
import { entityNamespace } from './entityNamespace';

const config = new ConfigReader({
  catalog: {
    providers: {
      kafkaPipelines: {
        demo: { namespace: 'streams' },
        other: { repository: 'data', namespace: 'data-team' },
        plain: {},
      },
    },
  },
});

describe('entityNamespace', () => {
  it.each([
    ['demo', 'streams'],
    ['data', 'data-team'],
    ['other', undefined],
    ['plain', undefined],
    ['unknown', undefined],
  ])('of repository %s is %s', (repository, namespace) => {
    expect(entityNamespace(config, repository)).toBe(namespace);
  });

  it('is the default without a provider', () => {
    expect(entityNamespace(new ConfigReader({}), 'demo')).toBeUndefined();
  });
});
