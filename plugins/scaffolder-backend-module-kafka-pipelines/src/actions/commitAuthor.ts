import type { UserEntity } from '@backstage/catalog-model';

/**
 * The author of a commit: who started the task, with the name and address of
 * its catalog entity.
 *
 * @param ref - entity reference of the user, or the name of a service
 */
export function commitAuthor(
  ref: string,
  entity: UserEntity | undefined,
): { name: string; email: string } {
  const profile = entity?.spec.profile;
  return {
    name: profile?.displayName || entity?.metadata.title || ref,
    email: profile?.email || `${localPart(ref)}@users.noreply.invalid`,
  };
}

/** The name in a reference such as `user:default/ada`, or all of a service's. */
function localPart(ref: string): string {
  const [, name] = /^user:[^/]+\/(.+)$/.exec(ref) ?? [];
  return (name ?? ref).replace(/[^\w.+-]+/g, '-');
}
