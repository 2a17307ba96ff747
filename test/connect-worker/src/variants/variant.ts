import { type BaseName, bases } from '../configs/bases';
import type { FlatConfig } from '../configs/exampleConnectors';

/** A config with one mistake, made from one without. */
export interface Variant {
  /** Unique; what the table and the recorded verdicts call it. */
  id: string;
  /** The mistake, for the table: a part of a sentence. */
  mistake: string;
  base: BaseName;
  /** Keys with other values than in the base, or that it has not. */
  set?: FlatConfig;
  /** Keys of the base that are left out. */
  unset?: string[];
  /** All that our checks find, and nothing else. */
  finds: Finds[];
  /** Why they find nothing. */
  unfound?: string;
}

/** A rule, and the key that it points at. */
export type Finds = readonly [rule: string, key: string];

/** The whole config of a variant. */
export function variantConfig({ base, set, unset = [] }: Variant): FlatConfig {
  const kept = Object.entries(bases[base]).filter(
    ([key]) => !unset.includes(key),
  );
  return { ...Object.fromEntries(kept), ...set };
}
