import {
  samePlain,
  type PlainValue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { TextAreaField, TextField } from '@backstage/ui';
import { memo, useState } from 'react';
import { ChoiceInput } from '../inputs/ChoiceInput';
import { CodeInput } from '../inputs/CodeInput';
import { ConfigRows } from '../inputs/ConfigRows';
import { FieldTitle } from '../inputs/FieldTitle';
import { ListInput } from '../inputs/ListInput';
import { YamlInput } from '../inputs/YamlInput';
import type { FieldSpec } from '../spec/fieldSpec';
import { isScalar, scalarOf, scalarText } from '../values/scalarText';
import { FieldFrame } from './FieldFrame';
import { FieldGroup } from './FieldGroup';
import { useBaseValue, useFieldFindings, useFileActions } from './FileContext';
import { fits } from './fits';

export interface FieldEditorProps {
  spec: FieldSpec;
  pointer: string;
  loaded: PlainValue | undefined;
  value: PlainValue | undefined;
}

const NO_FIELDS = new Map<string, PlainValue>();
const asMap = (value: PlainValue | undefined) =>
  value instanceof Map ? value : NO_FIELDS;

type InputProps = Omit<FieldEditorProps, 'loaded'> & {
  /** What holds where it is not set. */
  otherwise: string | undefined;
  invalid: boolean;
  onChange: (value: PlainValue | undefined) => void;
};

const TextInput = (props: InputProps) => {
  const { spec, value, otherwise, invalid, onChange } = props;
  const text = value !== undefined && isScalar(value) ? scalarText(value) : '';
  const [lines] = useState(text.includes('\n'));
  const common = {
    label: spec.key,
    description: spec.description,
    value: text,
    placeholder: otherwise,
    isInvalid: invalid,
    onChange: (next: string) =>
      onChange(
        next === ''
          ? undefined
          : scalarOf(next, spec.kind === 'number' ? 'number' : 'text'),
      ),
  };
  return lines || text.includes('\n') ? (
    <TextAreaField {...common} rows={4} />
  ) : (
    <TextField
      {...common}
      autoComplete="off"
      inputMode={spec.kind === 'number' ? 'decimal' : undefined}
    />
  );
};

const ScalarsInput = ({ spec, value, onChange }: InputProps) => (
  <div role="group" aria-label={spec.key}>
    <FieldTitle label={spec.key} description={spec.description} />
    <ListInput
      label={spec.key}
      items={Array.isArray(value) ? value.filter(isScalar) : []}
      onChange={items => onChange(items.length > 0 ? items : undefined)}
    />
  </div>
);

const Input = (props: InputProps) => {
  const { spec, pointer, value, onChange } = props;
  const { key: label, description } = spec;
  switch (spec.kind) {
    case 'boolean':
    case 'choice':
      return (
        <ChoiceInput
          label={label}
          description={description}
          choices={spec.choices ?? [true, false]}
          value={value === undefined || isScalar(value) ? value : undefined}
          otherwise={props.otherwise}
          invalid={props.invalid}
          onChange={onChange}
        />
      );
    case 'list':
      return <ScalarsInput {...props} />;
    case 'code':
      return (
        <CodeInput
          pointer={pointer}
          label={label}
          description={description}
          language="text"
          invalid={props.invalid}
          value={typeof value === 'string' ? value : ''}
          onChange={text => onChange(text === '' ? undefined : text)}
        />
      );
    case 'yaml':
      return (
        <YamlInput
          invalid={props.invalid}
          pointer={pointer}
          label={label}
          description={description}
          value={value}
          onChange={onChange}
        />
      );
    default:
      return <TextInput {...props} />;
  }
};

/** One field of the pipeline spec, edited as its kind wants it. */
export const FieldEditor = memo((props: FieldEditorProps) => {
  const { spec, pointer, loaded, value } = props;
  const { set } = useFileActions();
  // Once YAML, it stays YAML: the editor must not go while somebody types.
  const [asYaml] = useState(!fits(spec, value));
  const kind = asYaml || !fits(spec, value) ? 'yaml' : spec.kind;
  const changed = !samePlain(loaded, value);
  const base = useBaseValue(pointer);
  const invalid = useFieldFindings(pointer, true).some(
    ({ severity }) => severity === 'error',
  );
  if (kind === 'config') {
    return (
      <FieldFrame
        pointer={pointer}
        label={spec.key}
        changed={changed}
        findingsInside={false}
      >
        <ConfigRows
          pointer={pointer}
          label={spec.key}
          description={spec.description}
          loaded={asMap(loaded)}
          value={asMap(value)}
        />
      </FieldFrame>
    );
  }
  if (kind === 'fields') {
    return (
      <FieldGroup
        label={spec.key}
        description={spec.description}
        pointer={pointer}
        specs={spec.fields ?? []}
        loaded={asMap(loaded)}
        value={asMap(value)}
      />
    );
  }
  return (
    <FieldFrame pointer={pointer} label={spec.key} changed={changed}>
      <Input
        spec={{ ...spec, kind }}
        pointer={pointer}
        value={value}
        otherwise={
          base === undefined ? undefined : `values.yaml: ${scalarText(base)}`
        }
        invalid={invalid}
        onChange={next => set(pointer, next)}
      />
    </FieldFrame>
  );
});
