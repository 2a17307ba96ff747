import { Text } from '@backstage/ui';

/** One line below a field: an error, a warning or news. */
export const FieldMessage = (props: {
  tone: 'danger' | 'warning' | 'secondary' | 'success';
  children: React.ReactNode;
}) => (
  <Text
    as="p"
    variant="body-small"
    color={props.tone}
    role={props.tone === 'danger' ? 'alert' : 'status'}
    style={{ marginTop: 4, marginBottom: 0 }}
  >
    {props.children}
  </Text>
);
