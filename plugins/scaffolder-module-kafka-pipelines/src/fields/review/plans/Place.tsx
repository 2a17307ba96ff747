import { Cell, Text } from '@backstage/ui';
import { pointerText } from '../../../table/pointerText';

/** Where something stands: the field, and below it the file. */
export const Place = (props: { file: string; pointer: string }) => (
  <Cell>
    <Text as="p" variant="body-medium" style={{ overflowWrap: 'anywhere' }}>
      {pointerText(props.pointer)}
    </Text>
    <Text
      as="p"
      variant="body-small"
      color="secondary"
      style={{ overflowWrap: 'anywhere' }}
    >
      {props.file}
    </Text>
  </Cell>
);
