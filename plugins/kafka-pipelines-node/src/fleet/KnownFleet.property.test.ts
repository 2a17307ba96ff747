import {
  checkFleet,
  checkFleetChange,
  type Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import fc from 'fast-check';
import { demoSnapshot } from '../preview/__testUtils__/demoSnapshot';
import { randomEdit } from './__testUtils__/randomEdit';
import { loadFleet } from './loadFleet';

type Files = ReadonlyMap<string, string>;

const TODAY = new Date('2026-06-30');

/** All of a fleet as text, so that order counts too. */
function textOf(fleet: Fleet): string {
  const files = [...fleet.files].map(([path, { text }]) => [path, text]);
  return JSON.stringify({ ...fleet, files });
}

/** Both have to say the same: one that was loaded after another, and one alone. */
function expectSame(known: Fleet, alone: Fleet): void {
  // Alone first: what it found must not be what the other kept.
  const findings = checkFleet(alone, TODAY);
  expect(checkFleet(known, TODAY)).toEqual(findings);
  expect(textOf(known)).toBe(textOf(alone));
}

describe('a fleet loaded after another', () => {
  let demo: Files;

  beforeAll(async () => {
    demo = (await demoSnapshot()).files;
  });

  it('is and says what it would alone, edit after edit', () => {
    fc.assert(
      fc.property(fc.array(randomEdit, { maxLength: 6 }), edits => {
        let files = demo;
        let known = loadFleet(files, []);
        let alone = known;
        for (const edit of edits) {
          files = edit(files);
          const [before, beforeAlone] = [known, alone];
          known = loadFleet(files, [], before);
          alone = loadFleet(files, []);
          expectSame(known, alone);
          expect(checkFleetChange(before, known, TODAY)).toEqual(
            checkFleetChange(beforeAlone, alone, TODAY),
          );
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is and says what it would alone, when many come after one', () => {
    const base = loadFleet(demo, []);
    const findings = checkFleet(base, TODAY);
    fc.assert(
      fc.property(
        fc.array(randomEdit, { minLength: 1, maxLength: 2 }),
        edits => {
          const files = edits.reduce((before, edit) => edit(before), demo);
          expectSame(loadFleet(files, [], base), loadFleet(files, []));
          expect(checkFleet(base, TODAY)).toEqual(findings);
        },
      ),
      { numRuns: 40 },
    );
  });
});
