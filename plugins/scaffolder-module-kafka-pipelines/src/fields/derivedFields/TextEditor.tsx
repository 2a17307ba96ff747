import { Text, TextField } from '@backstage/ui';
import { CodeArea } from '../../code/CodeArea';

interface TextEditorProps {
  label: string;
  accessibleLabel: string;
  /** Whether there is more than one line, now or in the source. */
  isLong: boolean;
  value: string;
  onChange: (value: string) => void;
}

/** Input for a text of one line, or of many such as SQL. */
export const TextEditor = (props: TextEditorProps) => {
  const { label, accessibleLabel, isLong, value, onChange } = props;
  return (
    <div>
      <Text as="p" variant="body-small" weight="bold">
        {label}
      </Text>
      {isLong ? (
        <CodeArea
          label={accessibleLabel}
          maxHeight="24rem"
          value={value}
          onChange={onChange}
        />
      ) : (
        <TextField
          aria-label={accessibleLabel}
          size="small"
          autoComplete="off"
          value={value}
          onChange={onChange}
        />
      )}
    </div>
  );
};
