import { yaml } from '@codemirror/lang-yaml';
import { EditorView, placeholder as placeholderText } from '@codemirror/view';
import CodeMirror from '@uiw/react-codemirror';
import { useMemo } from 'react';
import styles from './CodeArea.module.css';

interface CodeAreaProps {
  /** Accessible name; what one sees stands above. */
  label: string;
  /** Id of the help. */
  describedBy?: string;
  language?: 'yaml' | 'text';
  placeholder?: string;
  invalid?: boolean;
  minHeight?: string;
  maxHeight: string;
  value: string;
  onChange: (text: string) => void;
}

/** An editor for text of several lines, such as YAML or SQL. */
export const CodeArea = (props: CodeAreaProps) => {
  const { label, describedBy, language = 'text', placeholder } = props;
  const { invalid = false, minHeight, maxHeight, value, onChange } = props;
  const extensions = useMemo(
    () => [
      ...(language === 'yaml' ? [yaml()] : []),
      ...(placeholder === undefined ? [] : [placeholderText(placeholder)]),
      EditorView.contentAttributes.of({
        'aria-label': label,
        ...(describedBy && { 'aria-describedby': describedBy }),
        'aria-invalid': String(invalid),
      }),
    ],
    [language, placeholder, label, describedBy, invalid],
  );
  return (
    <div className={styles.frame} data-invalid={invalid || undefined}>
      <CodeMirror
        value={value}
        onChange={onChange}
        minHeight={minHeight}
        maxHeight={maxHeight}
        // Tab leaves the editor, so that the keyboard is not caught in it.
        indentWithTab={false}
        extensions={extensions}
      />
    </div>
  );
};
