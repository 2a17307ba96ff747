import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { FleetConfig } from '../pipeline';

/** Who wants to change what. @public */
export interface WriteRequest {
  /** `policies` of `kafka-pipelines.yaml`, as the base commit has it. */
  policies: FleetConfig['policies'];
  /** References the initiator owns through, from its sign-in: itself and its groups. */
  ownershipRefs: readonly string[];
  /**
   * Owner of the pipeline as the base commit has it; absent when it is new,
   * empty when it is there without an owner.
   */
  ownerBefore?: string;
  /** Owner of the pipeline after the change; absent when it is removed. */
  ownerAfter?: string;
}

/** Whether a change may be written, and if not, why, and who may. @public */
export type WriteDecision =
  | { allowed: true }
  | { allowed: false; reason: string; hint: string };

/** The catalog compares references without regard to case; a bare name is a group, as in `spec.owner`. */
function normalised(ref: string): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(ref.trim(), {
        defaultKind: 'group',
        defaultNamespace: 'default',
      }),
    ).toLocaleLowerCase('en-US');
  } catch {
    return undefined;
  }
}

function normalisedSet(refs: readonly string[]): Set<string> {
  return new Set(refs.flatMap(ref => normalised(ref) ?? []));
}

/**
 * Who may write to a pipeline, whatever the permission framework says: with
 * `policies.write: owners`, which is the default, those who own it before and
 * after the change, so nobody takes a pipeline over or gives one away; and the
 * members of `policies.platformGroups`. What has no owner only they may write.
 * With `anyone`, everybody who is signed in.
 *
 * @public
 */
export function mayWrite(request: WriteRequest): WriteDecision {
  const { policies, ownershipRefs, ownerBefore, ownerAfter } = request;
  if (policies?.write === 'anyone') return { allowed: true };

  const own = normalisedSet(ownershipRefs);
  const platformGroups = normalisedSet(policies?.platformGroups ?? []);
  if ([...platformGroups].some(group => own.has(group))) {
    return { allowed: true };
  }

  const others =
    platformGroups.size === 0
      ? ''
      : `, and so may members of ${list(platformGroups)}`;
  const rule = `only its owners may change a pipeline (policies.write in kafka-pipelines.yaml)${others}`;

  if (ownerBefore?.trim() === '') {
    return {
      allowed: false,
      reason: `The pipeline exists without an owner and cannot be taken over; ${rule}.`,
      hint: `Ask ${
        platformGroups.size === 0
          ? 'those who look after the repository'
          : `somebody who belongs to ${[...platformGroups]
              .sort()
              .join(' or to ')}`
      } to set pipeline.owner.`,
    };
  }
  const owners = [
    { owner: ownerBefore, verb: 'belongs to' },
    { owner: ownerAfter, verb: 'would belong to' },
  ].filter(({ owner }) => owner !== undefined && owner.trim() !== '');
  if (owners.length === 0) {
    return {
      allowed: false,
      reason: `The pipeline has no owner: set pipeline.owner; ${rule}.`,
      hint: 'Set pipeline.owner to a group that you belong to.',
    };
  }
  const refs = owners.map(({ owner = '', verb }) => ({
    owner,
    verb,
    ref: normalised(owner),
  }));
  for (const { owner, verb, ref } of refs) {
    if (ref === undefined) {
      return {
        allowed: false,
        reason: `The owner "${owner}" is not an entity reference such as group:default/data-platform; ${rule}.`,
        hint: 'Set pipeline.owner to a group, such as group:default/data-platform.',
      };
    }
    if (!own.has(ref)) {
      return {
        allowed: false,
        reason: `The pipeline ${verb} ${ref}, but you act ${actor(
          own,
        )}; ${rule}.`,
        hint: whoMay(
          new Set(refs.flatMap(other => other.ref ?? [])),
          platformGroups,
          ownerBefore === undefined,
        ),
      };
    }
  }
  return { allowed: true };
}

function list(refs: ReadonlySet<string>): string {
  return [...refs].sort().join(', ');
}

/** `as user:default/ann and for group:default/data-platform` */
function actor(own: ReadonlySet<string>): string {
  const isUser = (ref: string) => ref.startsWith('user:');
  const users = new Set([...own].filter(isUser));
  const groups = new Set([...own].filter(ref => !isUser(ref)));
  const parts = [
    ...(users.size > 0 ? [`as ${list(users)}`] : []),
    ...(groups.size > 0 ? [`for ${list(groups)}`] : []),
  ];
  return parts.join(' and ') || 'as no user and for no group';
}

/** Whom to ask; a change that hands a pipeline over needs somebody who is in both groups. */
function whoMay(
  owners: ReadonlySet<string>,
  platformGroups: ReadonlySet<string>,
  isNew: boolean,
): string {
  const groups = [
    [...owners].sort().join(' and '),
    ...[...platformGroups].sort(),
  ];
  return `${
    isNew ? 'Choose an owner that you belong to, or ask' : 'Ask'
  } somebody who belongs to ${groups.join(' or to ')}.`;
}
