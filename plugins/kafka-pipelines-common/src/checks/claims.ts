import type { OnePipelineView } from './fleetView';
import type { Place, Report, Subject } from './rule';
import type { SharedView } from './sharedView';

/** Something that takes a name for itself. */
export interface Claim {
  /** Where the name must be unique. */
  scope: string;
  value: string;
  /** Who takes it, as in `connector orders of pipeline orders-cdc`. */
  label: string;
  subject: Required<Subject>;
  place(): Place;
  /** Claims with the same text are not held against each other here. */
  group?: string;
}

/** Names of one kind, and what is said of those that are taken twice. */
export interface UniqueNames {
  /** Those that Connect clusters take. */
  ofShared?(view: SharedView): Claim[];
  /** Those that a pipeline takes. */
  ofPipeline?(view: OnePipelineView): Claim[];
  /** Message and hint for one claim and those it collides with. */
  describe(claim: Claim, others: string): Pick<Report, 'message' | 'hint'>;
  /** How opponents are called in it; each by its label when absent. */
  name?(claim: Claim, others: Claim[]): string[];
}

/** Things that many use and of which something is said at the first use only. */
export interface SaidOnce {
  /** The uses in a pipeline; the same thing has the same scope and value. */
  ofPipeline(view: OnePipelineView): Claim[];
  /** Message and hint, for a number of different users. */
  describe(first: Claim, users: number): Pick<Report, 'message' | 'hint'>;
}

/** A claim by what it must not have in common with others. */
export interface KeyedClaim {
  key: string;
  claim: Claim;
}

/** Claims with their keys: they are compared again and again. */
export function keyed(claims: readonly Claim[]): KeyedClaim[] {
  return claims.map(claim => ({
    key: JSON.stringify([claim.scope, claim.value]),
    claim,
  }));
}

/** More names than this make a message unreadable; the rest is counted. */
const MAX_NAMED = 3;

function opponents(claim: Claim, all: Claim[]): Claim[] {
  return all.filter(
    other =>
      other !== claim &&
      (claim.group === undefined || other.group !== claim.group),
  );
}

/** Each opponent once, with its environments unless it is in that of the claim. */
function labels(claim: Claim, others: Claim[]): string[] {
  const environments = new Map<string, Set<string>>();
  for (const { label, subject } of others) {
    const present = environments.get(label) ?? new Set();
    environments.set(label, present.add(subject.environment));
  }
  return [...environments].map(([label, names]) =>
    names.has(claim.subject.environment)
      ? label
      : `${label} in ${[...names].sort().join(' and ')}`,
  );
}

function listed(texts: Iterable<string>): string {
  const all = [...new Set(texts)].sort();
  const named = all.slice(0, MAX_NAMED).join(', ');
  const more = all.length - MAX_NAMED;
  return more > 0 ? `${named} and ${more} more` : named;
}

/** Claims that have their key in common. */
function collisions(claims: readonly KeyedClaim[]): Claim[][] {
  const taken = new Map<string, Claim[]>();
  const keys = new Set<string>();
  for (const { key } of claims) {
    if (keys.has(key)) {
      taken.set(key, []);
    } else {
      keys.add(key);
    }
  }
  // Nearly every name is taken once, and these are all names of a fleet.
  for (const { key, claim } of taken.size > 0 ? claims : []) {
    taken.get(key)?.push(claim);
  }
  return [...taken.values()];
}

/** Reports every claim on a name that somebody else claims in the same scope. */
export function conflicts(
  claims: readonly KeyedClaim[],
  { describe, name = labels }: Pick<UniqueNames, 'describe' | 'name'>,
): Report[] {
  return collisions(claims).flatMap(all =>
    all.flatMap(claim => {
      const others = opponents(claim, all);
      return others.length > 0
        ? [
            {
              ...describe(claim, listed(name(claim, others))),
              place: claim.place(),
              subject: claim.subject,
            },
          ]
        : [];
    }),
  );
}

/** Reports the first claim on each name; what is said holds in every environment. */
export function firstUses(
  claims: readonly KeyedClaim[],
  { describe }: SaidOnce,
): Report[] {
  const byKey = new Map<string, { first: Claim; users: Set<string> }>();
  for (const { key, claim } of claims) {
    const uses = byKey.get(key) ?? { first: claim, users: new Set() };
    byKey.set(key, uses);
    uses.users.add(claim.label);
  }
  return [...byKey.values()].map(({ first, users }) => {
    const { kind, name } = first.subject;
    return {
      ...describe(first, users.size),
      place: first.place(),
      subject: { kind, name },
    };
  });
}
