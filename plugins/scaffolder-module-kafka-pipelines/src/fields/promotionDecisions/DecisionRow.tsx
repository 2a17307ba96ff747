import { Button, Flex, Select } from '@backstage/ui';
import {
  HIDDEN,
  type OverlayRow,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { pointerText } from '../../table/pointerText';
import { Value } from '../../table/Value';
import { FieldMessage } from '../FieldMessage';
import { answerText, answerValue } from './answerValue';
import { type Choice, choiceOf, choicesOf, isBlocked } from './choices';
import { OwnValue } from './OwnValue';
import type { Decisions } from './schema';

export interface DecisionRowProps {
  row: OverlayRow;
  from: string;
  to: string;
  decisions: Decisions;
  sample: unknown;
  onChoose: (pointer: string, choice: Choice, answer?: unknown) => void;
}

/** A field with what both environments say, and what happens with it. */
export const DecisionRow = (props: DecisionRowProps) => {
  const { row, from, to, decisions, sample, onChoose } = props;
  const { pointer } = row;
  const name = pointerText(pointer);
  const choice = choiceOf(decisions, row);
  const answer = decisions.answers?.[pointer];
  const suggested =
    row.suggestion === undefined
      ? undefined
      : answerValue(row.suggestion, sample);
  const isHidden = row.from === HIDDEN || row.to === HIDDEN;
  const first = suggested ?? (isHidden ? '' : sample ?? '');
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Value text={row.from} none="nothing" />
      </td>
      <td>
        <Value text={row.to} none="nothing" />
      </td>
      <td>
        <Flex direction="column" gap="1">
          {isBlocked(row) ? (
            `Stays: ${to} says something of another kind here. Edit the pipeline to change it.`
          ) : (
            <Select
              aria-label={`What happens with ${name}`}
              size="small"
              options={choicesOf(row).map(id => ({
                id,
                label: choiceLabel(id, row, from, to),
              }))}
              value={choice}
              onChange={key => {
                const chosen = choicesOf(row).find(item => item === key);
                if (chosen) onChoose(pointer, chosen, first);
              }}
            />
          )}
          {choice === 'own' && (
            <OwnValue
              label={`Value of ${name} in ${to}`}
              answer={answer}
              sample={sample}
              onChange={typed => onChoose(pointer, 'own', typed)}
            />
          )}
          {choice === 'own' && answer === '' && (
            <FieldMessage tone="warning">
              Type a value, or choose something else.
            </FieldMessage>
          )}
          {suggested !== undefined &&
            JSON.stringify(answer) !== JSON.stringify(suggested) && (
              <Button
                size="small"
                variant="secondary"
                aria-label={`Use ${answerText(suggested)} for ${name}`}
                onPress={() => onChoose(pointer, 'own', suggested)}
              >
                Use {answerText(suggested)}
              </Button>
            )}
        </Flex>
      </td>
    </tr>
  );
};

function choiceLabel(
  choice: Choice,
  { action }: OverlayRow,
  from: string,
  to: string,
): string {
  switch (choice) {
    case 'copy':
      return `Copy from ${from}`;
    case 'take':
      return `Take over from ${from}`;
    case 'omit':
      return `Leave out of ${to}`;
    case 'own':
      return `Another value for ${to}`;
    default:
      return action === 'same' ? 'Stays the same' : `Keep what ${to} says`;
  }
}
