import type { Fleet } from '../fleet/types';
import { byKey } from '../pipeline/configText';
import { originOf, type Part } from './originOf';
import { renderedKey } from './renderedKey';
import {
  leavesOf,
  tracedAt,
  winner,
  type LeafEntry,
  type Traced,
} from './traced';
import type { Origin } from './types';

/** An entry of a values file after all layers, with its way back to the files. */
export interface Entry {
  fleet: Fleet;
  part: Part;
  traced: Traced | undefined;
}

/** An origin with what decides its place in the list. */
export interface Row {
  origin: Origin;
  /** Field of the entry it stands in; undefined for a key of the config map. */
  field: string | undefined;
}

/** True for an entry that says `enabled: false`. */
export function isOff(traced: Traced | undefined): boolean {
  return winner(tracedAt(traced, ['enabled'])) === false;
}

/** All there is to say of an entry that is switched off: where. */
export function offOrigins({ fleet, part, traced }: Entry): Origin[] {
  return leavesOf(tracedAt(traced, ['enabled'])).map(({ settings }) =>
    originOf(fleet, part, 'enabled', settings, true),
  );
}

/** Gives a key what it means where no layer sets it; null counts as not set. */
export function withFallback(
  traced: Traced | undefined,
  key: string,
  fallback: Traced | undefined,
): Traced | undefined {
  const present = winner(tracedAt(traced, [key])) ?? undefined;
  return fallback && present === undefined
    ? new Map([...(traced instanceof Map ? traced : []), [key, fallback]])
    : traced;
}

/** The row of a leaf, its path counted from the entry. */
export function rowOf(
  { fleet, part }: Entry,
  { path, settings }: LeafEntry,
): Row {
  const { key, inConfig } = renderedKey(path);
  return {
    origin: originOf(fleet, part, key, settings),
    field: inConfig ? undefined : path[0],
  };
}

/**
 * Fields of the entry in the order of its model, what its cluster says before
 * them, then the keys of its config by name.
 */
export function inOrder(rows: Row[], fields: readonly string[]): Origin[] {
  const rank = ({ field }: Row) =>
    field === undefined ? fields.length : fields.indexOf(field);
  return [...rows]
    .sort(
      (a, b) =>
        rank(a) - rank(b) || byKey([a.origin.key, 0], [b.origin.key, 0]),
    )
    .map(({ origin }) => origin);
}
