import { isOff, rowOf, type Entry, type Row } from './entry';
import { originOf } from './originOf';
import { renderedKey } from './renderedKey';
import { leavesOf, tracedAt, type LeafEntry, type Traced } from './traced';

/** Maps of which `enabled: false` takes out a member. */
const MAPS = new Set(['transforms', 'predicates', 'plugins']);
/** Sections that `enabled: false` takes out. */
const SECTIONS = new Set(['deadLetterQueue']);

function canBeOff(path: readonly string[]): boolean {
  return path.length === 1
    ? SECTIONS.has(path[0])
    : path.length === 2 && MAPS.has(path[0]);
}

/** What is switched off: one row, not one per setting. */
function offRow({ fleet, part }: Entry, path: string[], member: Traced): Row {
  const [off] = leavesOf(tracedAt(member, ['enabled']));
  const rest = leavesOf(member).filter(
    ({ path: [field] }) => field !== 'enabled',
  );
  return {
    origin: originOf(
      fleet,
      part,
      path.join('.'),
      [...off.settings, ...rest.flatMap(({ settings }) => settings)],
      true,
    ),
    field: renderedKey([...path, 'enabled']).inConfig ? undefined : path[0],
  };
}

/**
 * Rows of everything that files or the chart say, and the leaves they are made
 * from, those of members that are switched off left out.
 */
export function writtenRows(entry: Entry): {
  rows: Row[];
  leaves: LeafEntry[];
} {
  const rows: Row[] = [];
  const leaves: LeafEntry[] = [];
  const visit = (traced: Traced | undefined, path: string[]) => {
    if (traced && canBeOff(path) && isOff(traced)) {
      rows.push(offRow(entry, path, traced));
    } else if (traced instanceof Map && path.length < 2) {
      traced.forEach((child, key) => visit(child, [...path, key]));
    } else {
      leaves.push(...leavesOf(traced, path));
    }
  };
  visit(entry.traced, []);
  return { rows: [...rows, ...leaves.map(leaf => rowOf(entry, leaf))], leaves };
}
