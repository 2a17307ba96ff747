import { completeFacts } from './completeFacts';
import type { ClassFacts, KeyFacts } from './facts';
import { testCatalogue } from './testCatalogue';

const SINK = 'org.example.Sink';
const string: KeyFacts = { type: 'STRING', importance: 'LOW' };

const sink = (
  version: string | undefined,
  keys: Record<string, KeyFacts>,
): ClassFacts => ({
  class: SINK,
  kind: 'sink',
  ...(version !== undefined && { version }),
  keys,
});

const catalogue = testCatalogue([
  {
    artifact: 'org.example:sink',
    version: '1.0',
    classes: [
      sink('1.0', {
        mode: { ...string, default: 'a', values: ['a', 'b'], required: true },
        hidden: { ...string, default: 'x', values: ['x'], required: true },
        'topic\\.(.*)': { ...string, pattern: true, range: { min: 1 } },
      }),
    ],
  },
]);

describe('completeFacts', () => {
  it('adds everything that is known of the same version', () => {
    const told = sink('1.0', { mode: { ...string, default: 'b' } });
    expect(completeFacts(told, catalogue).keys).toEqual({
      mode: { ...string, default: 'b', values: ['a', 'b'], required: true },
      hidden: { ...string, default: 'x', values: ['x'], required: true },
      'topic\\.(.*)': { ...string, pattern: true, range: { min: 1 } },
    });
  });

  it.each(['2.0', undefined])(
    'takes from another version only that its keys may be there: %s',
    version => {
      const told = sink(version, { mode: string, own: string });
      expect(completeFacts(told, catalogue).keys).toEqual({
        mode: string,
        own: string,
        hidden: { ...string, default: 'x' },
        'topic\\.(.*)': { ...string, default: null, pattern: true },
      });
    },
  );

  it('leaves what nobody knows as it is', () => {
    const told = { ...sink('1.0', { a: string }), class: 'com.acme.Sink' };
    expect(completeFacts(told, catalogue)).toBe(told);
  });
});
