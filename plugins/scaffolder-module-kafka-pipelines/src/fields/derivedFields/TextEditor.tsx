import { EditorView } from '@codemirror/view';
import { Text, TextField } from '@backstage/ui';
import CodeMirror from '@uiw/react-codemirror';
import { useMemo } from 'react';
import styles from './derivedFields.module.css';

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
  const extensions = useMemo(
    () => [EditorView.contentAttributes.of({ 'aria-label': accessibleLabel })],
    [accessibleLabel],
  );
  return (
    <div>
      <Text as="p" variant="body-small" weight="bold">
        {label}
      </Text>
      {isLong ? (
        <div className={styles.frame}>
          <CodeMirror
            value={value}
            onChange={onChange}
            maxHeight="24rem"
            // Tab leaves the editor, so that the keyboard is not caught in it.
            indentWithTab={false}
            extensions={extensions}
          />
        </div>
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
