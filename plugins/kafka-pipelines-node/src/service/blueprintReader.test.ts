import { mockServices } from '@backstage/backend-test-utils';
import { createBlueprintReader } from './blueprintReader';

describe('createBlueprintReader', () => {
  it('asks the source code host for the folder beside the template', async () => {
    const urlReader = mockServices.urlReader.mock({
      readTree: async () => ({
        etag: 'e',
        files: async () => [
          {
            path: 'commit-message.txt',
            content: async () => Buffer.from('Create'),
          },
        ],
        archive: jest.fn(),
        dir: jest.fn(),
      }),
    });
    const read = createBlueprintReader({
      urlReader,
      config: mockServices.rootConfig(),
    });
    const { files } = await read({
      baseUrl: 'https://github.com/acme/platform/blob/main/t/template.yaml',
      path: './blueprint',
    });
    expect([...files]).toEqual([['commit-message.txt', 'Create']]);
    expect(urlReader.readTree).toHaveBeenCalledWith(
      'https://github.com/acme/platform/tree/main/t/blueprint',
      { signal: undefined },
    );
  });
});
