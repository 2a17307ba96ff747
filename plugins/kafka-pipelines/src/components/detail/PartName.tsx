import { Text } from '@backstage/ui';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { EntityLink } from '../shared/EntityLink';
import { useParts } from './partsContext';

interface PartNameProps {
  entityRef: string;
}

/**
 * Name of a part of this or another pipeline; a link once its entity exists.
 */
export function PartName({ entityRef }: PartNameProps) {
  const { isInCatalog, names } = useParts();
  const name = names.get(entityRef);
  return isInCatalog ? (
    <EntityLink entityRef={entityRef} text={name} />
  ) : (
    <Text variant="body-medium">
      {name ?? <EntityDisplayName entityRef={entityRef} hideIcon />}
    </Text>
  );
}
