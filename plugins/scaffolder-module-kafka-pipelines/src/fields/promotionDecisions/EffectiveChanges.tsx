import { Text } from '@backstage/ui';
import type { EffectiveRow } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { FieldTable } from '../../table/FieldTable';
import { pointerText } from '../../table/pointerText';
import { Value } from '../../table/Value';

/** What the promotion changes in what runs, after presets and defaults. */
export const EffectiveChanges = (props: {
  to: string;
  rows: EffectiveRow[];
}) => {
  const { to, rows } = props;
  if (rows.length === 0) {
    return (
      <Text as="p" variant="body-small">
        Nothing changes in what runs in {to}.
      </Text>
    );
  }
  return (
    <FieldTable
      caption={`What changes in ${to} with presets and defaults: ${
        rows.length
      } ${rows.length === 1 ? 'field' : 'fields'}`}
      columns={['Field', 'Now', 'Then']}
    >
      {rows.map(({ pointer, before, after }) => (
        <tr key={pointer}>
          <th scope="row">{pointerText(pointer)}</th>
          <td>
            <Value text={before} none="not there" />
          </td>
          <td>
            <Value text={after} none="gone" />
          </td>
        </tr>
      ))}
    </FieldTable>
  );
};
