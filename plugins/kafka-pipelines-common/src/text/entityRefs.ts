import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/**
 * An owner as a complete entity reference, lower-cased as Backstage compares
 * them: `data-platform` and `Group:data-platform` are
 * `group:default/data-platform`.
 *
 * @returns undefined when the text is no entity reference
 */
export function ownerRef(owner: string): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(owner, {
        defaultKind: 'group',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    return undefined;
  }
}
