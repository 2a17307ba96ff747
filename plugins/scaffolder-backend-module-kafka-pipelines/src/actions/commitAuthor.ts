import { parseEntityRef, type UserEntity } from '@backstage/catalog-model';

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

function localPart(ref: string): string {
  try {
    return parseEntityRef(ref).name;
  } catch {
    // A service's name is no reference.
    return ref.replace(/[^\w.-]+/g, '-');
  }
}
