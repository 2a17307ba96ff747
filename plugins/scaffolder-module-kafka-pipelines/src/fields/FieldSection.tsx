import { Flex, Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import { FieldMessage } from './FieldMessage';
import { fieldLabel } from './fieldLabel';

interface FieldSectionProps {
  /** Props of the field, as the form gives them. */
  field: Parameters<typeof fieldLabel>[0] & { rawErrors?: string[] };
  /** Something of it is worked out. */
  isBusy?: boolean;
  children: ReactNode;
}

/** A field of many inputs: its title, what it is for, and what the form says is wrong. */
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
        {field.rawErrors?.map(error => (
          <FieldMessage key={error} tone="danger">
            {error}
          </FieldMessage>
        ))}
        {children}
      </Flex>
    </section>
  );
};
