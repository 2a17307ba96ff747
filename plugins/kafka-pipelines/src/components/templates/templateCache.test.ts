import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { templateEntities } from '../../__fixtures__/entities';
import { pipelineTemplates } from './templateCache';

describe('pipelineTemplates', () => {
  afterEach(() => jest.useRealTimers());

  it('sorts the templates of a catalog by what they do', async () => {
    const catalogApi = catalogApiMock({ entities: templateEntities });

    expect(await pipelineTemplates(catalogApi)).toEqual({
      create: [expect.objectContaining({ name: 'mysql-cdc-to-bigquery' })],
      edit: [
        {
          namespace: 'default',
          name: 'edit-kafka-pipeline',
          title: 'Edit Kafka pipeline',
        },
      ],
      promote: [expect.objectContaining({ name: 'promote-kafka-pipeline' })],
      derive: [expect.objectContaining({ name: 'derive-kafka-pipeline' })],
      remove: [expect.objectContaining({ name: 'remove-kafka-pipeline' })],
      bulk: [expect.objectContaining({ name: 'change-kafka-pipelines' })],
    });
  });

  it('asks once a minute, whoever asks', async () => {
    jest.useFakeTimers();
    const getEntities = jest.fn(async () => ({ items: [] }));
    const catalogApi = catalogApiMock.mock({ getEntities });

    await Promise.all([
      pipelineTemplates(catalogApi),
      pipelineTemplates(catalogApi),
    ]);
    jest.setSystemTime(Date.now() + 59_000);
    await pipelineTemplates(catalogApi);
    expect(getEntities).toHaveBeenCalledTimes(1);

    jest.setSystemTime(Date.now() + 2_000);
    await pipelineTemplates(catalogApi);
    expect(getEntities).toHaveBeenCalledTimes(2);
  });

  it('keeps no failure', async () => {
    const catalogApi = catalogApiMock.mock({
      getEntities: jest
        .fn()
        .mockRejectedValueOnce(new Error('connect ECONNREFUSED'))
        .mockResolvedValue({ items: [] }),
    });

    await expect(pipelineTemplates(catalogApi)).rejects.toThrow('ECONNREFUSED');
    await expect(pipelineTemplates(catalogApi)).resolves.toMatchObject({
      edit: [],
    });
  });
});
