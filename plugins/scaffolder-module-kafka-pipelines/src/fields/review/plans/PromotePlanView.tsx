import { Alert, Flex, Text } from '@backstage/ui';
import type {
  OverlayRow,
  PromotePlan,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { EffectiveRows } from '../../../plan/EffectiveRows';
import { PromoteWarnings } from '../../../plan/PromoteWarnings';
import { pointerText } from '../../../table/pointerText';
import { Value } from '../../../table/Value';
import { count, listed } from '../../../words';

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
      <PromoteWarnings warnings={warnings} />
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
      <EffectiveRows rows={effective} />
    </Flex>
  );
};
