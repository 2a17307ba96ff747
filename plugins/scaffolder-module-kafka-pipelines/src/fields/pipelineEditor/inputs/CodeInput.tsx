import { yaml } from '@codemirror/lang-yaml';
import { EditorView } from '@codemirror/view';
import CodeMirror from '@uiw/react-codemirror';
import { useMemo } from 'react';
import { FieldTitle } from './FieldTitle';
import styles from '../PipelineEditor.module.css';

interface CodeInputProps {
  /** Of the field in its file, of which a page shows one. */
  pointer: string;
  label: string;
  description?: string;
  language: 'yaml' | 'text';
  value: string;
  invalid: boolean;
  onChange: (text: string) => void;
}

/** A text of several lines in an editor. */
export const CodeInput = (props: CodeInputProps) => {
  const { pointer, label, description, language, value, invalid, onChange } =
    props;
  const describedBy = `kafka-pipeline-editor-${encodeURIComponent(pointer)}`;
  const extensions = useMemo(
    () => [
      ...(language === 'yaml' ? [yaml()] : []),
      EditorView.contentAttributes.of({
        'aria-label': label,
        ...(description && { 'aria-describedby': describedBy }),
        'aria-invalid': String(invalid),
      }),
    ],
    [language, label, description, describedBy, invalid],
  );
  return (
    <div>
      <FieldTitle
        label={label}
        description={description}
        descriptionId={describedBy}
      />
      <div className={styles.code} data-invalid={invalid || undefined}>
        <CodeMirror
          value={value}
          onChange={onChange}
          maxHeight="28rem"
          // Tab leaves the editor, so that the keyboard is not caught in it.
          indentWithTab={false}
          extensions={extensions}
        />
      </div>
    </div>
  );
};
