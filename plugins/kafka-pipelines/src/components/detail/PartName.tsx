import { Text } from '@backstage/ui';
import { EntityLink } from '../shared/EntityLink';

interface PartNameProps {
  name: string;
  entityRef: string;
  isInCatalog: boolean;
}

/** Name of a part; a link once its entity exists. */
export function PartName({ name, entityRef, isInCatalog }: PartNameProps) {
  return isInCatalog ? (
    <EntityLink entityRef={entityRef} text={name} />
  ) : (
    <Text variant="body-medium">{name}</Text>
  );
}
