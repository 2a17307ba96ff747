import { TextField } from '@backstage/ui';
import { useState } from 'react';

interface NamesInputProps {
  label: string;
  value: string[];
  onChange: (value: string[]) => void;
}

/** Input for names parted by commas. */
export const NamesInput = ({ label, value, onChange }: NamesInputProps) => {
  const [draft, setDraft] = useState(value.join(', '));
  // What is typed is kept as typed, such as the comma at its end
  const text =
    namesOf(draft).join() === value.join() ? draft : value.join(', ');
  return (
    <TextField
      aria-label={label}
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
