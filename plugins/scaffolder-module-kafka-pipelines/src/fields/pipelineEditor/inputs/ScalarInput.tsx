import { Select, Text, TextAreaField, TextField } from '@backstage/ui';
import { FieldMessage } from '../../FieldMessage';
import { scalarOf, scalarText, type Scalar } from '../values/scalarText';

/** How a scalar is edited; `lines` is text of several lines. */
export type ScalarMode = 'text' | 'lines' | 'number' | 'boolean' | 'null';

interface ScalarInputProps {
  label: string;
  mode: ScalarMode;
  value: Scalar;
  onChange: (value: Scalar) => void;
}

/** A scalar without a label of its own that can be seen. */
export const ScalarInput = (props: ScalarInputProps) => {
  const { label, mode, value, onChange } = props;
  switch (mode) {
    case 'boolean':
      return (
        <Select
          aria-label={label}
          options={[
            { value: 'true', label: 'true' },
            { value: 'false', label: 'false' },
          ]}
          value={String(value)}
          onChange={key => onChange(key === 'true')}
        />
      );
    case 'null':
      return (
        <Text variant="body-small" color="secondary">
          removes the key that a layer below sets
        </Text>
      );
    case 'lines':
      return (
        <TextAreaField
          aria-label={label}
          rows={4}
          value={scalarText(value)}
          onChange={onChange}
        />
      );
    default:
      return (
        <>
          <TextField
            aria-label={label}
            autoComplete="off"
            inputMode={mode === 'number' ? 'decimal' : undefined}
            value={scalarText(value)}
            onChange={text => onChange(scalarOf(text, mode))}
          />
          {mode === 'number' && typeof value === 'string' && (
            <FieldMessage tone="warning">
              This is no number that every reader takes alike: it is written as
              text.
            </FieldMessage>
          )}
        </>
      );
  }
};
