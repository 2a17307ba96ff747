import { Button, Flex, TextField } from '@backstage/ui';
import type { MustDiffer } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { pointerText } from '../../table/pointerText';
import { FieldMessage } from '../FieldMessage';

interface NameFieldProps {
  item: MustDiffer;
  answer: string;
  problem: string | undefined;
  onType: (answer: string) => void;
  onSuggestion: () => void;
}

/** One name with what it was, where it stands and what it becomes. */
export const NameField = (props: NameFieldProps) => {
  const { item, answer, problem, onType, onSuggestion } = props;
  const { value, suggestion, places } = item;
  return (
    <div>
      <Flex gap="2" align="end">
        <TextField
          label={`Instead of ${value}`}
          description={placesText(places)}
          size="small"
          autoComplete="off"
          value={answer}
          isInvalid={problem !== undefined}
          onChange={onType}
          style={{ flex: 1 }}
        />
        {answer !== suggestion && (
          <Button
            size="small"
            variant="secondary"
            aria-label={`Use ${suggestion} instead of ${value}`}
            onPress={onSuggestion}
          >
            Use {suggestion}
          </Button>
        )}
      </Flex>
      {problem && <FieldMessage tone="danger">{problem}</FieldMessage>}
    </div>
  );
};

/** So many places are named; the rest is counted. */
const SHOWN = 2;

function placesText(places: MustDiffer['places']): string {
  const named = places
    .slice(0, SHOWN)
    .map(
      ({ file, pointer }) =>
        `${file.slice(file.lastIndexOf('/') + 1)}: ${pointerText(pointer)}`,
    );
  const more = places.length - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}
