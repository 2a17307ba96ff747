import type { IdentityKind } from './plans';

/**
 * True for what a derived pipeline may have like the one it comes from: two
 * readers of different databases may have the same.
 *
 * @public
 */
export function mayStay(kind: IdentityKind): boolean {
  return (
    kind === 'slot.name' ||
    kind === 'publication.name' ||
    kind === 'database.server.id'
  );
}
