import { Alert, Cell, Flex, Text, type ColumnConfig } from '@backstage/ui';
import type {
  EffectiveRow,
  OverlayRow,
  PromotePlan,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { pointerText } from '../../../table/pointerText';
import { Value } from '../../../table/Value';
import { count, listed } from '../words';
import { PlanTable } from './PlanTable';

const columns: Array<ColumnConfig<EffectiveRow & { id: string }>> = [
  {
    id: 'pointer',
    label: 'Field',
    isRowHeader: true,
    defaultWidth: '1fr',
    minWidth: 240,
    cell: ({ pointer }) => <Cell>{pointerText(pointer)}</Cell>,
  },
  {
    id: 'before',
    label: 'Before',
    defaultWidth: '1fr',
    minWidth: 140,
    cell: ({ before }) => (
      <Cell>
        <Value text={before} none="not set" />
      </Cell>
    ),
  },
  {
    id: 'after',
    label: 'After',
    defaultWidth: '1fr',
    minWidth: 140,
    cell: ({ after }) => (
      <Cell>
        <Value text={after} none="not set any more" />
      </Cell>
    ),
  },
];

const actions: Record<OverlayRow['action'], string> = {
  copied: 'copied',
  taken: 'taken over',
  answered: 'answered by you',
  left: 'left as the target says it',
  targetOnly: 'said by the target only',
  omitted: 'not copied',
  same: 'the same already',
};

function rowCounts(rows: readonly OverlayRow[]): string {
  const counts = Object.entries(actions)
    .map(([action, words]) => ({
      words,
      number: rows.filter(row => row.action === action).length,
    }))
    .filter(({ number }) => number > 0);
  return listed(counts.map(({ number, words }) => `${number} ${words}`));
}

/** What a promotion makes of the target, after all layers. */
export const PromotePlanView = ({ plan }: { plan: PromotePlan }) => {
  const { isNew, rows, effective, warnings } = plan;
  const suspicious = rows.filter(
    ({ action, suggestion }) => action === 'copied' && suggestion !== undefined,
  );
  return (
    <Flex direction="column" gap="4">
      {warnings.map(({ kind, name, message, pointers = [] }) => (
        <Alert
          key={`${kind}/${name}/${message}`}
          status="warning"
          icon
          title={message}
          description={
            pointers.length > 0 && pointers.map(pointerText).join(', ')
          }
        />
      ))}
      {suspicious.length > 0 && (
        <Alert
          status="warning"
          icon
          title={`${count(
            suspicious.length,
            'copied value',
          )} with the name of the source's environment`}
          description={suspicious.map(({ pointer, from, suggestion }) => (
            <div key={pointer}>
              {pointerText(pointer)}: <Value text={from} none="not set" />,
              perhaps <Value text={suggestion} none="not set" />
            </div>
          ))}
        />
      )}
      <Text as="p" variant="body-medium">
        {isNew && 'The pipeline is new in the target. '}
        {rows.length > 0
          ? `Of ${count(rows.length, 'field')}: ${rowCounts(rows)}.`
          : 'The file of the source says nothing of its own.'}
      </Text>
      {effective.length === 0 ? (
        <Text as="p" variant="body-medium">
          Nothing of what runs in the target changes.
        </Text>
      ) : (
        <PlanTable rows={effective} columns={columns} />
      )}
    </Flex>
  );
};
