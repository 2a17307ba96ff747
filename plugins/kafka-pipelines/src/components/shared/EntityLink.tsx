import { Link } from '@backstage/ui';
import {
  EntityDisplayName,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';

interface EntityLinkProps {
  entityRef: string;
  defaultKind?: string;
  /** Shown instead of the entity's title. */
  text?: string;
}

/** Link to an entity's page by the name people know it by. */
export function EntityLink({ entityRef, defaultKind, text }: EntityLinkProps) {
  const entityPath = useEntityRefLink();
  return (
    <Link href={entityPath(entityRef)} variant="body-medium">
      {text ?? (
        <EntityDisplayName
          entityRef={entityRef}
          defaultKind={defaultKind}
          hideIcon
        />
      )}
    </Link>
  );
}
