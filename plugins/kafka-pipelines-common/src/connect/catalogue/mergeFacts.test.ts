import type { ArtifactFacts, KeyFacts } from './facts';
import { mergeFacts } from './mergeFacts';

const artifact = (keys: Record<string, KeyFacts>): ArtifactFacts => ({
  artifact: 'com.acme:acme',
  version: '1.0',
  classes: [{ class: 'com.acme.Sink', kind: 'sink', keys }],
});

const string: KeyFacts = { type: 'STRING', importance: 'LOW' };

describe('mergeFacts', () => {
  it('takes what the worker tells', () => {
    const { classes } = mergeFacts(
      artifact({ a: { ...string, default: 'x', width: 'SHORT' } }),
      artifact({
        a: { type: 'INT', default: 1, importance: 'HIGH' },
        b: string,
      }),
    );
    expect(classes[0].keys).toEqual({
      a: { type: 'INT', default: 1, importance: 'HIGH' },
      b: string,
    });
  });

  it('keeps what no worker tells', () => {
    const byHand: KeyFacts = {
      ...string,
      required: true,
      values: ['a', 'b'],
      ignoreCase: true,
      range: { min: 1 },
      deprecated: true,
      aliases: ['old'],
    };
    const before: ArtifactFacts = {
      ...artifact({ a: byHand, 'x.*': { ...string, pattern: true } }),
      bundles: [{ artifact: 'com.acme:core', version: '1.0' }],
    };
    before.classes[0].open = true;
    before.classes[0].source = 'https://example.org';
    before.classes.push({ class: 'com.acme.Other', kind: 'sink', keys: {} });
    expect(mergeFacts(before, artifact({ a: string }))).toEqual(before);
  });

  it('does not open again what somebody has closed', () => {
    const told = artifact({});
    told.classes[0].open = true;
    expect(mergeFacts(artifact({ a: string }), told).classes[0].open).toBe(
      undefined,
    );
  });
});
