import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';

/** Something that is timed. */
export interface Subject {
  name: string;
  /**
   * Does the work once.
   *
   * @returns milliseconds, see {@link timed}; what it does outside of that
   * does not count
   */
  run(): Promise<number>;
}

/** Milliseconds of some runs. */
export interface Timing {
  name: string;
  median: number;
  fastest: number;
  slowest: number;
}

/** Milliseconds that something takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Times some subjects in turn, run by run, so that whatever else the machine
 * does meets all of them. A first run, which loads code, does not count.
 *
 * @param before - what all of them find done in a run
 */
export async function sideBySide(
  subjects: Subject[],
  runs: number,
  before?: () => Promise<unknown>,
): Promise<Timing[]> {
  const samples = subjects.map((): number[] => []);
  for (let run = 0; run <= runs; run += 1) {
    await before?.();
    for (const [index, subject] of subjects.entries()) {
      const time = await subject.run();
      if (run > 0) samples[index].push(time);
      // What a subject leaves to do for later is not for the next one to pay
      await sleep(20);
    }
  }
  return subjects.map(({ name }, index) => timingOf(name, samples[index]));
}

function timingOf(name: string, samples: number[]): Timing {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return {
    name,
    median: (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2,
    fastest: sorted[0],
    slowest: sorted[sorted.length - 1],
  };
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 1000 ? 3 : 2)} s`;
}

/** How many times as long, or as many, as the baseline. */
export function ratio(value: number, baseline: number): string {
  return `${(value / baseline).toFixed(2)}×`;
}

/** Rows with each subject against the baseline, which is one of them. */
export function timingRows(timings: Timing[], baseline: Timing): string[][] {
  return timings.map(timing => [
    timing.name,
    seconds(timing.median),
    `${seconds(timing.fastest)} … ${seconds(timing.slowest)}`,
    timing === baseline ? 'baseline' : ratio(timing.median, baseline.median),
  ]);
}

export const TIMING_HEAD = ['', 'median', 'spread', 'ratio'];

/** Prints a table in Markdown. */
export function printTable(title: string, head: string[], rows: string[][]) {
  const lines = [head, ...rows];
  const widths = head.map((_, column) =>
    Math.max(3, ...lines.map(line => line[column].length)),
  );
  const print = (cells: string[]) =>
    console.log(
      `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`,
    );
  console.log(`\n${title}\n`);
  print(head);
  print(widths.map(width => '-'.repeat(width)));
  rows.forEach(print);
}

/**
 * Runs a benchmark with the numbers of its command line, such as `--runs 20`.
 *
 * @param defaults - the options there are, and what they are when not given
 */
export function benchmark<K extends string>(
  defaults: Record<K, number>,
  run: (options: Record<K, number>) => Promise<void>,
) {
  let options: Record<K, number>;
  try {
    options = readOptions(defaults);
  } catch (error) {
    const known = Object.entries(defaults).map(
      ([name, number]) => `--${name} ${number}`,
    );
    console.error(`${error}\n\nOptions and defaults: ${known.join(' ')}`);
    process.exitCode = 2;
    return;
  }
  run(options).catch(error => {
    console.error(error);
    process.exitCode = 1;
  });
}

function readOptions<K extends string>(
  defaults: Record<K, number>,
): Record<K, number> {
  const names = Object.keys(defaults) as K[];
  const { values } = parseArgs({
    options: Object.fromEntries(
      names.map(name => [name, { type: 'string' as const }]),
    ),
  });
  const options = { ...defaults };
  for (const name of names) {
    const text = values[name];
    if (text === undefined) continue;
    if (typeof text !== 'string' || !/^[1-9]\d*$/.test(text)) {
      throw new Error(`--${name} must be a number from 1 on`);
    }
    options[name] = Number(text);
  }
  return options;
}
