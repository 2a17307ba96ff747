import { Button, Flex, Text } from '@backstage/ui';
import { pointerText } from '../../table/pointerText';
import styles from './derivedFields.module.css';
import type { MentionedText } from './mentionedTexts';
import { textParts } from './replaceNames';
import { TextEditor } from './TextEditor';

interface MentionedTextFieldProps {
  mentioned: MentionedText;
  /** The pipeline it is derived from, and the new one. */
  pipeline: string;
  name: string;
  /** The same with the new names. */
  offered: string;
  /** What the new pipeline says. */
  value: string;
  onChange: (value: string) => void;
  onAccept: () => void;
}

/** A text of the other pipeline, and what the new one says instead. */
export const MentionedTextField = (props: MentionedTextFieldProps) => {
  const { mentioned, pipeline, name, offered, value, onChange, onAccept } =
    props;
  const { file, pointer, names, text } = mentioned;
  const title = `${file}: ${pointerText(pointer)}`;
  return (
    <section aria-label={title}>
      <Flex direction="column" gap="2">
        <Text as="h4" variant="body-medium" weight="bold">
          {title}
        </Text>
        <Text as="p" variant="body-small" color="secondary">
          {stateText(value, text, offered, names)}
        </Text>
        <div>
          <Text as="p" variant="body-small" weight="bold">
            In {pipeline}
          </Text>
          <pre className={styles.source}>
            {textParts(text, names).map(({ text: part, at, isName }) =>
              isName ? <mark key={at}>{part}</mark> : part,
            )}
          </pre>
        </div>
        <TextEditor
          label={`In ${name}`}
          accessibleLabel={`${title} in ${name}`}
          isLong={`${text}${offered}`.includes('\n')}
          value={value}
          onChange={onChange}
        />
        <Flex gap="2">
          {value !== offered && (
            <Button
              size="small"
              variant="secondary"
              aria-label={`Use the new names in ${title}`}
              onPress={onAccept}
            >
              Use the new names
            </Button>
          )}
          {value !== text && (
            <Button
              size="small"
              variant="tertiary"
              aria-label={`Keep the text of ${pipeline} in ${title}`}
              onPress={() => onChange(text)}
            >
              Keep the text of {pipeline}
            </Button>
          )}
        </Flex>
      </Flex>
    </section>
  );
};

function stateText(
  value: string,
  text: string,
  offered: string,
  names: string[],
): string {
  if (value === text) return `Stays as it is, with ${names.join(', ')} in it.`;
  if (value === offered) return 'With the new names.';
  return 'Changed by you.';
}
