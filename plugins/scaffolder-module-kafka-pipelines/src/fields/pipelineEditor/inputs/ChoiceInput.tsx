import { Select } from '@backstage/ui';
import type { Scalar } from '../values/scalarText';

interface ChoiceInputProps {
  label: string;
  description?: string;
  choices: readonly Scalar[];
  value: Scalar | undefined;
  /** What holds where it is not set. */
  otherwise?: string;
  invalid: boolean;
  onChange: (value: Scalar | undefined) => void;
}

const UNSET = 'unset';

/** One of some values, or none. What the file says is offered even if it is wrong. */
export const ChoiceInput = (props: ChoiceInputProps) => {
  const { label, description, choices, value, otherwise, onChange } = props;
  const present = value === undefined || choices.includes(value) ? [] : [value];
  const offered = [...choices, ...present];
  return (
    <Select
      label={label}
      description={description}
      isInvalid={props.invalid}
      options={[
        {
          value: UNSET,
          label: `not set here${otherwise ? ` (${otherwise})` : ''}`,
        },
        ...offered.map((choice, index) => ({
          value: String(index),
          label:
            typeof choice === 'string' && !choices.includes(choice)
              ? JSON.stringify(choice)
              : String(choice),
        })),
      ]}
      value={value === undefined ? UNSET : String(offered.indexOf(value))}
      onChange={key =>
        onChange(
          key === UNSET || key === null ? undefined : offered[Number(key)],
        )
      }
    />
  );
};
