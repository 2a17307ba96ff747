import { testCatalogue } from '../../../connect/catalogue/testCatalogue';
import { reportsOf, testKey } from '../testConnector';
import { connectorUnknownKey } from './connectorUnknownKey';

const artifact = (id: string, version: string, ...names: string[]) => ({
  artifact: `${id}:source`,
  version,
  classes: [
    {
      class: 'org.example.Source',
      kind: 'source' as const,
      keys: Object.fromEntries(names.map(name => [name, testKey()])),
    },
  ],
});

const catalogue = testCatalogue([
  artifact('org.example', '1.0', 'database.hostname'),
  artifact('org.example', '1.2', 'database.hostname', 'coming'),
  {
    ...artifact('com.vendor', '1.0', 'vendor.key'),
    artifact: 'com.vendor:other-source',
  },
]);

const config = {
  'database.hostname': 'a',
  'databse.hostname': 'a',
  coming: 'a',
  'vendor.key': 'a',
  'other.thing': 'a',
};

const found = (version?: string) =>
  reportsOf(connectorUnknownKey, config, catalogue, {
    plugins: {
      artifacts: version ? [{ artifact: 'org.example:source', version }] : [],
    },
  });

describe('connector/unknown-key', () => {
  it('names the key that was meant, and the version that has it', () => {
    expect(found('1.0')).toEqual([
      {
        key: 'databse.hostname',
        what: 'key',
        message:
          'Source 1.0 has no key databse.hostname. Did you mean database.hostname?',
        hint: 'Correct or remove it: nothing reads it.',
      },
      {
        key: 'coming',
        what: 'key',
        message: 'Source 1.0 has no key coming yet.',
        hint: 'Upgrade to 1.2, which has it, or remove the key: nothing reads it.',
      },
      {
        key: 'vendor.key',
        what: 'key',
        message: 'Source 1.0 has no key vendor.key.',
        hint: 'Correct or remove it: nothing reads it.',
      },
      {
        key: 'other.thing',
        what: 'key',
        message: 'Source 1.0 has no key other.thing.',
        hint: 'Correct or remove it: nothing reads it.',
      },
    ]);
  });

  const keysAt = (version?: string) => found(version).map(({ key }) => key);

  it('allows what any version or vendor has when neither is known', () => {
    expect(keysAt()).toEqual(['databse.hostname', 'other.thing']);
  });

  it('takes a version between two others for either', () => {
    expect(keysAt('1.1')).toEqual([
      'databse.hostname',
      'vendor.key',
      'other.thing',
    ]);
  });

  it('leaves comments and keys that are switched off', () => {
    const switchedOff = {
      _comment: 'of the team',
      '//': 'see the wiki',
      '#todo': 'later',
      _transforms: 'unwrap',
      '_transforms.unwrap.type': 'org.example.Unwrap',
    };
    expect(reportsOf(connectorUnknownKey, switchedOff, catalogue)).toEqual([]);
  });

  it('finds slips only in a version newer than all that are known', () => {
    expect(keysAt('1.3')).toEqual(['databse.hostname']);
  });

  it('finds nothing in another major version', () => {
    expect(keysAt('2.0')).toEqual([]);
  });
});
