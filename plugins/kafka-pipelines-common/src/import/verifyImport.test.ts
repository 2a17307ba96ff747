import { testCatalogue } from '../connect/catalogue/testCatalogue';
import { verifyImport } from './verifyImport';
import type { ImportedConnector } from './types';

const catalogue = testCatalogue([]);
const source = { file: 'a.json', line: 1, column: 1, pointer: '' };
const live = (
  name: string,
  config: Record<string, string>,
): ImportedConnector => ({ name, config: { name, ...config }, source });

const REFERENCE = '${secrets:connect/a-credentials:db.password}';
const secrets = [
  { connector: 'a', key: 'db.password', suggestedReference: REFERENCE },
];

describe('verifyImport', () => {
  it('takes only the reference of the checklist for a secret', () => {
    const runs = [live('a', { 'db.password': 'hunter2', x: '1' })];
    const compare = (password: string) =>
      verifyImport(
        runs,
        [{ name: 'a', config: { name: 'a', 'db.password': password, x: '1' } }],
        { catalogue, secrets },
      );
    expect(compare(REFERENCE)).toEqual({
      connectors: [
        {
          name: 'a',
          result: 'identical',
          replaced: ['db.password'],
          differences: [],
        },
      ],
      identical: 1,
      total: 1,
      replacedSecrets: 1,
      ok: true,
    });
    const other = compare('hunter3');
    expect(other).toMatchObject({
      ok: false,
      identical: 0,
      connectors: [{ differences: [{ key: 'db.password', kind: 'changed' }] }],
    });
    expect(JSON.stringify(other)).not.toContain('hunter');
  });

  it('names every key that differs, with values that are no secrets', () => {
    const { connectors } = verifyImport(
      [live('a', { file: '/a', gone: 'x', same: 'y', 'api.key': 's1' })],
      [
        {
          name: 'a',
          connectCluster: 'cdc',
          config: {
            name: 'a',
            file: '/b',
            same: 'y',
            more: 'z',
            'api.key': 's2',
          },
        },
      ],
      { catalogue },
    );
    expect(connectors).toEqual([
      {
        name: 'a',
        connectCluster: 'cdc',
        result: 'different',
        replaced: [],
        differences: [
          { key: 'api.key', kind: 'changed' },
          { key: 'file', kind: 'changed', live: '/a', desired: '/b' },
          { key: 'gone', kind: 'removed', live: 'x' },
          { key: 'more', kind: 'added', desired: 'z' },
        ],
      },
    ]);
  });

  it('misses nothing on either side, and follows new names', () => {
    const result = verifyImport(
      [live('A', {}), live('b', {})],
      [
        { name: 'a', config: { name: 'a' } },
        { name: 'c', connectCluster: 'cdc', config: { name: 'c' } },
      ],
      { catalogue, rename: { A: 'a' } },
    );
    expect(
      result.connectors.map(each => `${each.name} ${each.result}`),
    ).toEqual(['a identical', 'b missing', 'c extra']);
    expect(result).toMatchObject({ identical: 1, total: 2, ok: false });
  });
});
