import type { ArtifactFacts } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { readOwnFacts } from './ownFacts';
import { planOwnFacts } from './planOwnFacts';

const facts = (
  version: string,
  classes: string[],
  artifact = 'com.acme:acme',
  keys = 1,
): ArtifactFacts => ({
  artifact,
  version,
  classes: classes.map(name => ({
    class: name,
    kind: 'sink',
    keys: Object.fromEntries(
      Array.from({ length: keys }, (_, index) => [
        `key.${index}`,
        { type: 'STRING' as const, importance: 'LOW' as const },
      ]),
    ),
  })),
});

function plan(own: Record<string, unknown>, told: ArtifactFacts[]) {
  const files = new Map(
    Object.entries(own).map(([path, each]) => [path, JSON.stringify(each)]),
  );
  return planOwnFacts(readOwnFacts(files), told);
}

const states = (...args: Parameters<typeof plan>) =>
  plan(...args).map(
    ({ path, state, facts: { classes } }) =>
      `${state} ${path} ${classes.length}`,
  );

describe('planOwnFacts', () => {
  it('makes a file per artifact and version', () => {
    const planned = plan({}, [facts('2', ['a.B']), facts('1', ['a.B', 'a.C'])]);
    expect(planned.map(({ path }) => path)).toEqual([
      'catalogue/acme@1.json',
      'catalogue/acme@2.json',
    ]);
    const again = readOwnFacts(
      new Map(planned.map(({ path, text }) => [path, text])),
    );
    expect(again.findings).toEqual([]);
    expect(planOwnFacts(again, [facts('1', ['a.C', 'a.B'])])).toMatchObject([
      { state: 'same', text: planned[0].text },
    ]);
  });

  it('adds to the file that has the artifact, whatever its name and layout', () => {
    const own = {
      'catalogue/mine.json': facts('1', ['a.A']),
      'catalogue/more.json': facts('1', ['a.B']),
    };
    expect(states(own, [facts('1', ['a.A'])])).toEqual([
      'same catalogue/mine.json 1',
    ]);
    expect(states(own, [facts('1', ['a.B', 'a.C'])])).toEqual([
      'changed catalogue/mine.json 2',
      'same catalogue/more.json 1',
    ]);
    expect(states(own, [facts('2', ['a.A'])])).toEqual([
      'new catalogue/acme@2.json 1',
    ]);
  });

  it('writes over nothing that is not the same artifact', () => {
    const path = 'catalogue/acme@1.json';
    expect(() => plan({ [path]: {} }, [facts('1', ['a.A'])])).toThrow(
      `${path} would be written, but cannot be read as it is`,
    );
    expect(() =>
      plan({ [path]: facts('1', ['a.A'], 'org.other:acme') }, [
        facts('1', ['a.A']),
      ]),
    ).toThrow(`${path} would be written, but has facts of org.other:acme`);
    expect(() =>
      plan({}, [facts('1', ['a.A']), facts('1', ['a.A'], 'org.other:acme')]),
    ).toThrow('choose a name for each');
  });

  it('writes no file that nobody would read', () => {
    expect(() =>
      plan({}, [facts('1', ['a.A'], 'com.acme:acme', 20_000)]),
    ).toThrow('would be larger than 1048576 bytes');
  });
});
