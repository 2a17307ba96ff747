/** No layer says anything. */
export const ABSENT: unique symbol = Symbol('absent');
export type Value = typeof ABSENT | null | false | 0 | '';
const VALUES: readonly Value[] = [ABSENT, null, false, 0, ''];

/** More layers than this in one key say nothing new, and cost a lot. */
const SPEAKING = 3;

/** Every way in which up to three of a number of layers give a key a value. */
export function assignments(layers: number): Value[][] {
  return layers === 0
    ? [[]]
    : assignments(layers - 1).flatMap(lower =>
        VALUES.map((value): Value[] => [...lower, value]).filter(
          values => values.filter(value => value !== ABSENT).length <= SPEAKING,
        ),
      );
}

/** `k` and one character for the value of each layer, as `kxx0n`. */
export function keyOf(values: readonly Value[]): string {
  const letters = new Map<Value, string>([
    [ABSENT, 'x'],
    [null, 'n'],
    [false, 'f'],
    [0, '0'],
    ['', 'e'],
  ]);
  return `k${values.map(value => letters.get(value)).join('')}`;
}

/** What one layer says in all assignments. */
export function layerOf(all: readonly Value[][], layer: number): object {
  return Object.fromEntries(
    all
      .filter(values => values[layer] !== ABSENT)
      .map(values => [keyOf(values), values[layer]]),
  );
}

/** The last layer that says something wins; null removes. */
export function expected(all: readonly Value[][]): Record<string, string> {
  return Object.fromEntries(
    all.flatMap(values => {
      const last = values.findLast(value => value !== ABSENT);
      return last === undefined || last === null
        ? []
        : [[keyOf(values), String(last)]];
    }),
  );
}

/** A value file of each layer. */
export interface Files {
  repository: object;
  environment: object;
  pipeline: object;
  inEnvironment: object;
}

/** The ways shared files reach a chart: by themselves, or through an umbrella chart. */
export const PLACES: Array<[string, (files: Files) => object[]]> = [
  ['at the top level', files => Object.values(files)],
  [
    'under global',
    ({ repository, environment, ...own }) => [
      { global: repository },
      { global: environment },
      ...Object.values(own),
    ],
  ],
  [
    'the repository under global, the environment at the top level',
    ({ repository, ...rest }) => [
      { global: repository },
      ...Object.values(rest),
    ],
  ],
];
