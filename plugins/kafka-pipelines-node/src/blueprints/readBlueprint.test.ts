import { createMockDirectory } from '@backstage/backend-test-utils';
import { readBlueprint } from './readBlueprint';

const noUrl = async () => {
  throw new Error('not expected');
};

describe('readBlueprint', () => {
  const directory = createMockDirectory();
  const baseUrl = `file://${directory.resolve('mysql/template.yaml')}`;

  beforeEach(() => {
    directory.setContent({
      mysql: {
        'template.yaml': '',
        blueprint: {
          'commit-message.txt': 'Create',
          pipelines: { '{{name}}': { 'values.yaml': 'a: 1\n' } },
        },
      },
      other: { 'secret.yaml': 'a: 1\n' },
    });
  });

  it('reads a folder beside a template on disk', async () => {
    for (const path of ['./blueprint', 'blueprint', './blueprint/']) {
      const { files } = await readBlueprint({ baseUrl, path, readUrl: noUrl });
      expect([...files]).toEqual([
        ['commit-message.txt', 'Create'],
        ['pipelines/{{name}}/values.yaml', 'a: 1\n'],
      ]);
    }
  });

  it('reads a folder beside a template at an address', async () => {
    const readUrl = jest.fn(async () => [
      { path: 'b.yaml', content: async () => Buffer.from('b: 1') },
      { path: 'a.yaml', content: async () => Buffer.from('a: 1') },
    ]);
    const { files } = await readBlueprint({
      baseUrl: 'https://example.com/templates/mysql/template.yaml',
      path: './blueprint',
      readUrl,
    });
    expect([...files.keys()]).toEqual(['a.yaml', 'b.yaml']);
    expect(readUrl).toHaveBeenCalledWith(
      'https://example.com/templates/mysql/template.yaml',
      './blueprint',
    );
  });

  it.each([
    '../other',
    './../other',
    'a/../../other',
    '/etc',
    '.',
    '',
    'https://example.com/x',
    '%2e%2e/other',
    'a\\..\\b',
  ])('refuses the path %j', async path => {
    await expect(
      readBlueprint({ baseUrl, path, readUrl: noUrl }),
    ).rejects.toThrow("must be a folder below the template's own");
  });

  it('refuses links, as the folder and inside of it', async () => {
    directory.addContent({
      'mysql/link': ({ symlink }) => symlink('../other'),
      'mysql/blueprint/link.yaml': ({ symlink }) =>
        symlink('../../other/secret.yaml'),
    });
    await expect(
      readBlueprint({ baseUrl, path: './link', readUrl: noUrl }),
    ).rejects.toThrow('is a link that leaves');
    await expect(
      readBlueprint({ baseUrl, path: './blueprint', readUrl: noUrl }),
    ).rejects.toThrow('links are not followed');
  });

  it('says when there is no such folder, or nothing in it', async () => {
    await expect(
      readBlueprint({ baseUrl, path: './missing', readUrl: noUrl }),
    ).rejects.toThrow('There is no folder missing beside the template');
    await expect(
      readBlueprint({
        baseUrl: 'https://example.com/',
        path: './blueprint',
        readUrl: async () => [],
      }),
    ).rejects.toThrow('There is no blueprint in blueprint');
  });

  it('refuses what is no text and what is too much', async () => {
    const read = (sources: Array<[string, Buffer]>) =>
      readBlueprint({
        baseUrl: 'https://example.com/',
        path: './blueprint',
        readUrl: async () =>
          sources.map(([path, bytes]) => ({
            path,
            content: async () => bytes,
          })),
      });
    await expect(read([['a.yaml', Buffer.from([0xff, 0xfe])]])).rejects.toThrow(
      'a.yaml is not UTF-8 text',
    );
    await expect(
      read([['a.yaml', Buffer.alloc(2 * 1024 * 1024, 'a')]]),
    ).rejects.toThrow('larger than 1048576 bytes at a.yaml');
    await expect(
      read(
        Array.from({ length: 101 }, (_, index) => [
          `${index}.yaml`,
          Buffer.from('a'),
        ]),
      ),
    ).rejects.toThrow('has 101 files');
  });
});
