import { TextAreaField, TextField } from '@backstage/ui';
import { useState } from 'react';
import { answerText, answerValue } from './answerValue';

interface OwnValueProps {
  label: string;
  answer: unknown;
  /** What a file says of the field now. */
  sample: unknown;
  onChange: (answer: unknown) => void;
}

/** Input for a value of the target's own. */
export const OwnValue = ({
  label,
  answer,
  sample,
  onChange,
}: OwnValueProps) => {
  const [draft, setDraft] = useState(() => answerText(answer));
  // What is typed is kept as typed, such as a space after a comma
  const isTyped =
    JSON.stringify(answerValue(draft, sample)) === JSON.stringify(answer);
  const text = isTyped ? draft : answerText(answer);
  const Field =
    typeof sample === 'string' && sample.includes('\n')
      ? TextAreaField
      : TextField;
  return (
    <Field
      aria-label={label}
      size="small"
      value={text}
      isInvalid={answer === ''}
      placeholder={Array.isArray(sample) ? 'one, another' : undefined}
      onChange={typed => {
        setDraft(typed);
        onChange(answerValue(typed, sample));
      }}
    />
  );
};
