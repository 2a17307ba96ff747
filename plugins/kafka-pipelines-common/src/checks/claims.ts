import type { Place, Report, Subject } from './rule';

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

/**
 * Reports every claim on a name that somebody else claims in the same scope.
 *
 * @param describe - message and hint for one claim and those it collides with
 * @param name - how opponents are called in it; each by its label when absent
 */
export function conflicts(
  claims: Iterable<Claim>,
  describe: (claim: Claim, others: string) => Pick<Report, 'message' | 'hint'>,
  name: (claim: Claim, others: Claim[]) => string[] = labels,
): Report[] {
  const taken = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = JSON.stringify([claim.scope, claim.value]);
    const present = taken.get(key);
    if (present) {
      present.push(claim);
    } else {
      taken.set(key, [claim]);
    }
  }
  const reports: Report[] = [];
  for (const all of taken.values()) {
    for (const claim of all.length > 1 ? all : []) {
      const others = opponents(claim, all);
      if (others.length > 0) {
        reports.push({
          ...describe(claim, listed(name(claim, others))),
          place: claim.place(),
          subject: claim.subject,
        });
      }
    }
  }
  return reports;
}
