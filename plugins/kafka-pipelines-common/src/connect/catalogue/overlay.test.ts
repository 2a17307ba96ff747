import type { ClassFacts } from './facts';
import { applyOverlays, isInVersions, overlaySchema } from './overlay';

const source = 'https://example.org/docs';

const FACTS: ClassFacts = {
  class: 'org.example.Sink',
  kind: 'sink',
  keys: {
    url: { type: 'STRING', default: null, importance: 'HIGH' },
    mode: { type: 'STRING', required: true, importance: 'LOW' },
    token: { type: 'STRING', default: '', importance: 'LOW' },
  },
};

function overlay(...entries: object[]) {
  return [overlaySchema.parse({ entries })];
}

describe('applyOverlays', () => {
  it('adds to keys what the class does not say, and leaves the facts as they are', () => {
    const before = structuredClone(FACTS);
    const known = applyOverlays(
      FACTS,
      overlay({
        classes: ['org.example.Sink'],
        keys: {
          url: { required: true, source },
          mode: { required: false, values: ['a', 'b'], source },
          token: { secret: true, deprecated: true, use: 'password', source },
          password: { adds: { type: 'PASSWORD', importance: 'HIGH' }, source },
          unknown: { required: true, source },
        },
      }),
    );
    expect(known.keys).toEqual({
      url: {
        type: 'STRING',
        default: null,
        importance: 'HIGH',
        required: true,
      },
      mode: { type: 'STRING', importance: 'LOW', values: ['a', 'b'] },
      token: {
        type: 'STRING',
        default: '',
        importance: 'LOW',
        secret: true,
        deprecated: true,
        use: 'password',
      },
      password: { type: 'PASSWORD', importance: 'HIGH' },
    });
    expect(FACTS).toEqual(before);
  });

  it('says in which connectors a transform works', () => {
    const known = applyOverlays(
      { ...FACTS, kind: 'transformation' },
      overlay({
        classes: ['org.example.Sink'],
        onlyIn: { kind: 'sink', source },
        notWith: { classes: ['org.example.Source'], source },
        keys: { url: { onlyIn: 'source', source } },
      }),
    );
    expect(known).toMatchObject({
      onlyIn: 'sink',
      notWith: ['org.example.Source'],
      keys: { url: { onlyIn: 'source' } },
    });
  });

  it('says which sinks need a schema', () => {
    const needsSchema = { when: { mode: ['upsert'] }, source };
    const known = applyOverlays(
      FACTS,
      overlay({ classes: ['org.example.Sink'], needsSchema }),
    );
    expect(known.needsSchema).toEqual({ when: { mode: ['upsert'] } });
  });

  it('takes entries of the class and of its kinds, and no others', () => {
    const known = applyOverlays(
      { ...FACTS, kind: 'converter', also: ['header_converter'] },
      overlay(
        { classes: ['org.example.Other'], singleTask: { source } },
        { kinds: ['source', 'sink'], singleTask: { source } },
        { kinds: ['header_converter'], connects: { source } },
      ),
    );
    expect(known.singleTask).toBeUndefined();
    expect(known.connects).toBe(true);
  });

  it('holds lines to their versions', () => {
    const entries = overlay({
      classes: ['org.example.Sink'],
      singleTask: { before: '2.0.0', source },
      connects: { since: '2.0.0', source },
      keys: { url: { secret: true, since: '1.10.0', source } },
      removed: {
        address: { use: 'url', since: '2.0.0', source },
        mode: { since: '2.0.0', source },
      },
    });
    const old = applyOverlays(FACTS, entries, '1.9.0');
    expect(old).toMatchObject({ singleTask: true, removed: {} });
    expect(old.connects).toBeUndefined();
    expect(old.keys.url.secret).toBeUndefined();

    for (const version of ['2.0.0', undefined]) {
      const known = applyOverlays(FACTS, entries, version);
      expect(known.connects).toBe(true);
      expect(known.singleTask).toBeUndefined();
      expect(known.keys.url.secret).toBe(true);
      // A key that the class has is not removed, whatever the line says.
      expect(known.removed).toEqual({ address: { use: 'url' } });
    }
  });

  it('has what is required and exclusive in the version', () => {
    const requires = { when: { mode: ['a'] }, keys: ['url'] };
    const entries = overlay({
      classes: ['org.example.Sink'],
      requires: [
        { ...requires, before: '2.0.0', source },
        { anyOf: ['url', 'token'], since: '2.0.0', source },
        { when: { url: 'set' }, values: { mode: ['b'] }, source },
      ],
      exclusive: [
        { keys: ['url', 'token'], before: '2.0.0', source },
        { keys: ['url', 'mode'], source },
      ],
    });
    const either = { when: { url: 'set' }, values: { mode: ['b'] } };
    expect(applyOverlays(FACTS, entries, '1.0.0')).toMatchObject({
      requires: [requires, either],
      exclusive: [
        ['url', 'token'],
        ['url', 'mode'],
      ],
    });
    expect(applyOverlays(FACTS, entries, '2.0.0')).toMatchObject({
      requires: [{ anyOf: ['url', 'token'] }, either],
      exclusive: [['url', 'mode']],
    });
    expect(applyOverlays(FACTS, [])).toMatchObject({
      requires: [],
      exclusive: [],
    });
  });

  it('adds bounds and what became of former values', () => {
    const known = applyOverlays(
      FACTS,
      overlay({
        kinds: ['sink'],
        keys: {
          mode: { values: ['b'], formerValues: { a: 'b' }, source },
          size: {
            adds: { type: 'INT', importance: 'LOW' },
            range: { min: 1 },
            source,
          },
        },
      }),
    );
    expect(known.keys.mode.formerValues).toEqual({ a: 'b' });
    expect(known.keys.size).toEqual({
      type: 'INT',
      importance: 'LOW',
      range: { min: 1 },
    });
  });

  it('orders prefixes from long to short', () => {
    const known = applyOverlays(
      FACTS,
      overlay(
        { kinds: ['sink'], prefixes: [{ prefix: 'a.', open: true, source }] },
        { kinds: ['sink'], prefixes: [{ prefix: 'a.b.', source }] },
      ),
    );
    expect(known.prefixes).toEqual([
      { prefix: 'a.b.' },
      { prefix: 'a.', open: true },
    ]);
  });
});

describe('overlaySchema', () => {
  it.each([
    ['a line without a source', { kinds: ['sink'], singleTask: {} }],
    ['an entry about nothing', { singleTask: { source } }],
    [
      'an entry about classes and kinds',
      { kinds: ['sink'], classes: ['org.example.Sink'] },
    ],
    [
      'a requirement of nothing',
      { kinds: ['sink'], requires: [{ when: { mode: ['a'] }, source }] },
    ],
    [
      'a requirement of two things at once',
      {
        kinds: ['sink'],
        requires: [{ keys: ['url'], anyOf: ['url', 'token'], source }],
      },
    ],
    [
      'a key that excludes itself alone',
      { kinds: ['sink'], exclusive: [{ keys: ['url'], source }] },
    ],
    [
      'a source that is no link',
      { kinds: ['sink'], connects: { source: 'my notes' } },
    ],
  ])('refuses %s', (_, entry) => {
    expect(overlaySchema.safeParse({ entries: [entry] }).success).toBe(false);
  });
});

describe('isInVersions', () => {
  it('has the first version and not the one it ends with', () => {
    const range = { since: '1.2.0', before: '1.10.0' };
    const versions = ['1.1.9', '1.2.0', '1.9.0', '1.10.0'];
    expect(versions.filter(each => isInVersions(range, each))).toEqual([
      '1.2.0',
      '1.9.0',
    ]);
    expect(isInVersions(range, undefined)).toBe(false);
    expect(isInVersions({ since: '1.2.0' }, undefined)).toBe(true);
  });
});
