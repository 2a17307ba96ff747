import { Text } from '@backstage/ui';
import { EntityLink } from '../shared/EntityLink';
import { useIsInCatalog } from './inCatalogContext';

interface PartNameProps {
  name: string;
  /** Absent where the thing has no entity of its own. */
  entityRef?: string;
}

/** Name of a part of this or another pipeline; a link once its entity exists. */
export function PartName({ name, entityRef }: PartNameProps) {
  const isInCatalog = useIsInCatalog();
  return entityRef && isInCatalog ? (
    <EntityLink entityRef={entityRef} text={name} />
  ) : (
    <Text variant="body-medium">{name}</Text>
  );
}
