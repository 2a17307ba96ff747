import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/**
 * An owner as a complete entity reference, lower-cased as Backstage compares
 * them: `data-platform` and `Group:data-platform` are
 * `group:default/data-platform`.
 *
 * @returns undefined when the text is no entity reference
 * @public
 */
export function ownerRef(owner: string): string | undefined {
  return completeRef(owner, 'group');
}

/**
 * A system as a complete entity reference.
 *
 * @returns undefined when the text is no entity reference
 * @public
 */
export function systemRef(system: string): string | undefined {
  return completeRef(system, 'system');
}

function completeRef(ref: string, defaultKind: string): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(ref, { defaultKind, defaultNamespace: 'default' }),
    );
  } catch {
    return undefined;
  }
}
