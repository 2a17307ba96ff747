import {
  samePlain,
  type PlainValue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { useState } from 'react';
import { FieldMessage } from '../../FieldMessage';
import { readYaml, yamlText } from '../values/yamlText';
import { CodeInput } from './CodeInput';

interface YamlInputProps {
  pointer: string;
  label: string;
  description?: string;
  value: PlainValue | undefined;
  /** Something is wrong with the value. */
  invalid?: boolean;
  onChange: (value: PlainValue | undefined) => void;
}

/** Any part of a file as YAML. Only its value counts, not how it is written. */
export const YamlInput = (props: YamlInputProps) => {
  const { pointer, label, description, value, onChange } = props;
  const [typed, setTyped] = useState({ text: yamlText(value), value });
  // What was typed is kept as long as it means the value, which an undo changes.
  const text = samePlain(typed.value, value) ? typed.text : yamlText(value);
  const problem = text === '' ? undefined : readYaml(text).problem;
  return (
    <>
      <CodeInput
        pointer={pointer}
        label={label}
        description={description}
        language="yaml"
        value={text}
        invalid={props.invalid || problem !== undefined}
        onChange={next => {
          const read = readYaml(next);
          setTyped({ text: next, value: read.value });
          onChange(read.value);
        }}
      />
      {problem && <FieldMessage tone="danger">{problem}</FieldMessage>}
    </>
  );
};
