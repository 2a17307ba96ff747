import { Flex, Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import { fieldLabel } from './fieldLabel';

interface FieldSectionProps {
  /** Props of the field, as the form gives them. */
  field: Parameters<typeof fieldLabel>[0];
  /** Something of it is worked out. */
  isBusy?: boolean;
  children: ReactNode;
}

/**
 * A field of many inputs: its title and what it is for. What is wrong with it is
 * listed above and below it by the form itself.
 */
export const FieldSection = (props: FieldSectionProps) => {
  const { field, isBusy, children } = props;
  const { label, description } = fieldLabel(field);
  return (
    <section aria-label={label} aria-busy={isBusy}>
      <Flex direction="column" gap="4">
        <Text as="h3" variant="title-x-small">
          {label}
        </Text>
        {description && <Text as="p">{description}</Text>}
        {children}
      </Flex>
    </section>
  );
};
