import { ConfigReader } from '@backstage/config';
import { readProviderConfigs } from './config';

const read = (kafkaPipelines: object) =>
  readProviderConfigs(
    new ConfigReader({ catalog: { providers: { kafkaPipelines } } }),
  );

describe('readProviderConfigs', () => {
  it('is empty when nothing is configured', () => {
    expect(readProviderConfigs(new ConfigReader({}))).toEqual([]);
  });

  it('defaults everything from the id', () => {
    expect(read({ demo: {} })).toEqual([
      {
        id: 'demo',
        repository: 'demo',
        namespace: 'default',
        maxRemovedPercent: 20,
        schedule: { frequency: { minutes: 5 }, timeout: { minutes: 3 } },
        repositoryKey: 'catalog.providers.kafkaPipelines.demo',
      },
    ]);
  });

  it('reads every key', () => {
    expect(
      read({
        demo: {
          repository: 'data',
          namespace: 'streams',
          maxRemovedPercent: 0,
          schedule: { frequency: { seconds: 30 }, timeout: { minutes: 1 } },
        },
      }),
    ).toEqual([
      {
        id: 'demo',
        repository: 'data',
        namespace: 'streams',
        maxRemovedPercent: 0,
        schedule: { frequency: { seconds: 30 }, timeout: { minutes: 1 } },
        repositoryKey: 'catalog.providers.kafkaPipelines.demo.repository',
      },
    ]);
  });

  it.each([
    [
      { demo: { maxRemovedPercent: 120 } },
      'catalog.providers.kafkaPipelines.demo.maxRemovedPercent must be a number from 0 to 100, not 120',
    ],
    [
      { demo: { namespace: 'Data Team' } },
      "catalog.providers.kafkaPipelines.demo.namespace must be a catalog namespace (lower case letters, digits and dashes, at most 63), not 'Data Team'",
    ],
    [
      { demo: { maxRemovedPercent: 'many' } },
      "Unable to convert config value for key 'catalog.providers.kafkaPipelines.demo.maxRemovedPercent'",
    ],
    [
      { demo: { schedule: { frequency: { minutes: 5 } } } },
      "'catalog.providers.kafkaPipelines.demo.schedule.timeout'",
    ],
    [
      { one: { repository: 'data' }, two: { repository: 'data' } },
      'catalog.providers.kafkaPipelines.two and catalog.providers.kafkaPipelines.one both read repository data in namespace default: remove one or give it another namespace',
    ],
  ])('refuses %j', (config, message) => {
    expect(() => read(config)).toThrow(message);
  });
});
