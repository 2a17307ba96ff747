import { isMap } from '../pipeline/mergeValues';
import type { SharedValues } from '../pipeline/sharedValues';

/** Sections of the shared values of which a part reads only the entries that it names. */
export const NAMED_SECTIONS = [
  'presets',
  'connectClusters',
  'kafkaClusters',
  'artifacts',
] as const;

/** What differs in the shared values of an environment. */
export interface SharedChange {
  /** Something that everything in the environment reads. */
  everything: boolean;
  /** Names of the entries that differ, whatever section they are in. */
  names: ReadonlySet<string>;
}

const NAMED: ReadonlySet<string> = new Set(NAMED_SECTIONS);

/** The order of keys counts: whether a reader minds it is its own affair. */
const differ = (a: unknown, b: unknown) =>
  JSON.stringify(a) !== JSON.stringify(b);

const keysOf = (value: unknown): string[] =>
  isMap(value) ? Object.keys(value) : [];

/** Compares the merged shared value files of an environment. */
export function sharedChange(
  before: SharedValues | undefined,
  after: SharedValues,
): SharedChange {
  if (before === after) {
    return { everything: false, names: new Set() };
  }
  if (!before) {
    return { everything: true, names: new Set() };
  }
  const [was, is] = [
    new Map(Object.entries(before)),
    new Map(Object.entries(after)),
  ];
  const sections = [...new Set([...was.keys(), ...is.keys()])].filter(section =>
    differ(was.get(section), is.get(section)),
  );
  const names = new Set<string>();
  for (const section of sections.filter(each => NAMED.has(each))) {
    const entry = (values: Map<string, unknown>, name: string): unknown => {
      const entries = values.get(section);
      return isMap(entries) ? entries[name] : undefined;
    };
    for (const name of [
      ...keysOf(was.get(section)),
      ...keysOf(is.get(section)),
    ]) {
      if (differ(entry(was, name), entry(is, name))) names.add(name);
    }
  }
  return { everything: sections.some(each => !NAMED.has(each)), names };
}
