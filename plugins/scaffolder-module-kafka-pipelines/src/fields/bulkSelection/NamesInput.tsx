import { TextField } from '@backstage/ui';
import { useState } from 'react';

interface NamesInputProps {
  label: string;
  /** Leaves the label to what stands above. */
  hideLabel?: boolean;
  value: string[];
  onChange: (value: string[]) => void;
}

/** Input for names parted by commas. */
export const NamesInput = (props: NamesInputProps) => {
  const { label, hideLabel = false, value, onChange } = props;
  const [draft, setDraft] = useState(value.join(', '));
  // What is typed is kept as typed, such as the comma at its end
  const text =
    namesOf(draft).join() === value.join() ? draft : value.join(', ');
  return (
    <TextField
      {...(hideLabel ? { 'aria-label': label } : { label })}
      size="small"
      autoComplete="off"
      value={text}
      isInvalid={value.length === 0}
      onChange={typed => {
        setDraft(typed);
        onChange(namesOf(typed));
      }}
    />
  );
};

function namesOf(text: string): string[] {
  return [...new Set(text.split(/[,\s]+/).filter(name => name !== ''))];
}
