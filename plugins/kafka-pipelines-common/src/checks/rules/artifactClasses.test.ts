import { testCatalogue } from '../../connect/catalogue/testCatalogue';
import { findingsOf } from '../testFleet';

const SMT = {
  class: 'io.debezium.transforms.Outbox',
  kind: 'transformation' as const,
  keys: {},
};

const artifact = (version: string, ...names: string[]) => ({
  artifact: 'io.debezium:mysql',
  version,
  bundles: [{ artifact: 'io.debezium:core', version: '3.6.1' }],
  classes: names.map(name => ({
    class: name,
    kind: 'source' as const,
    keys: {},
  })),
});

const catalogue = testCatalogue([
  artifact('3.6.1', 'a.MySqlConnector'),
  artifact('3.7.0', 'a.MySqlConnector', 'a.NewConnector'),
  { artifact: 'io.debezium:core', version: '3.6.1', classes: [SMT] },
  {
    artifact: 'com.vendor:hand',
    version: '1',
    classes: [
      {
        class: 'b.Sink',
        kind: 'sink',
        keys: {},
        source: 'https://example.org',
      },
    ],
  },
]);

const found = (artifacts: string) =>
  findingsOf(
    'artifact/classes',
    { 'shared.yaml': `artifacts:\n${artifacts}\n` },
    undefined,
    catalogue,
  ).map(({ at, message }) => `${at} ${message}`);

describe('artifact/classes', () => {
  it('compares with the catalogue, in the very version', () => {
    expect(
      found(
        '  mysql@3.6.1: { classes: [a.MySqlConector, a.NewConnector, a.MySqlConnector] }',
      ),
    ).toEqual([
      'shared.yaml:2:28 /artifacts/mysql@3.6.1/classes/0 Artifact mysql@3.6.1 lists a.MySqlConector, which it does not have. Did you mean a.MySqlConnector?',
      'shared.yaml:2:45 /artifacts/mysql@3.6.1/classes/1 Artifact mysql@3.6.1 lists a.NewConnector, which it does not have.',
    ]);
  });

  it('takes what an artifact bundles for its own', () => {
    expect(
      found(
        '  mysql@3.7.0: { classes: [a.NewConnector, io.debezium.transforms.Outbox] }',
      ),
    ).toEqual([]);
  });

  it('leaves versions and artifacts that are not known completely', () => {
    expect(found('  mysql@3.6.2: { classes: [a.Other] }')).toEqual([]);
    expect(found('  own@1: { classes: [a.Other] }')).toEqual([]);
    expect(found('  hand@1: { classes: [a.Other] }')).toEqual([]);
  });
});
