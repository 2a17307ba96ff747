import { Select, TextField } from '@backstage/ui';
import { NamesInput } from './NamesInput';

interface ConditionInputProps {
  title: string;
  isList: boolean;
  /** What there is to choose from; absent where everything may be typed. */
  options?: string[];
  value: string | string[];
  onChange: (value: string | string[]) => void;
}

/** Input for what a condition says. */
export const ConditionInput = (props: ConditionInputProps) => {
  const { title, isList, options, value, onChange } = props;
  const chosen = Array.isArray(value) ? value : [value];
  if (!options) {
    return isList ? (
      <NamesInput hideLabel label={title} value={chosen} onChange={onChange} />
    ) : (
      <TextField
        aria-label={title}
        size="small"
        autoComplete="off"
        value={chosen.join()}
        isInvalid={value === ''}
        onChange={onChange}
      />
    );
  }
  const offered = [...new Set([...options, ...chosen])]
    .filter(name => name !== '')
    .map(name => ({
      id: name,
      label: name,
      ...(!options.includes(name) && { description: 'not in the repository' }),
    }));
  const shared = {
    'aria-label': title,
    size: 'small' as const,
    options: offered,
    search: { placeholder: 'Search' },
    isInvalid: value.length === 0,
  };
  return isList ? (
    <Select
      {...shared}
      selectionMode="multiple"
      placeholder="Choose one or more"
      value={chosen}
      // In the repository's order, so that the same choice is the same value.
      onChange={keys =>
        onChange(
          offered
            .map(({ id }) => id)
            .filter(id => keys.some(key => String(key) === id)),
        )
      }
    />
  ) : (
    <Select
      {...shared}
      placeholder="Choose one"
      value={value === '' ? null : chosen[0]}
      onChange={key => onChange(key === null ? '' : String(key))}
    />
  );
};
