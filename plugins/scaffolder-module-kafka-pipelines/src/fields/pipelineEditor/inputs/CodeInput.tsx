import { CodeArea } from '../../../code/CodeArea';
import { FieldTitle } from './FieldTitle';

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
  return (
    <div>
      <FieldTitle
        label={label}
        description={description}
        descriptionId={describedBy}
      />
      <CodeArea
        label={label}
        describedBy={description && describedBy}
        language={language}
        invalid={invalid}
        maxHeight="28rem"
        value={value}
        onChange={onChange}
      />
    </div>
  );
};
