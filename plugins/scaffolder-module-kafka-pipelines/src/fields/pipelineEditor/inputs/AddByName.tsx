import { Button, Flex, TextField } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import { useState, type KeyboardEvent } from 'react';
import { FieldMessage } from '../../FieldMessage';

interface AddByNameProps {
  label: string;
  /** What the button says. */
  action: string;
  /** What is wrong with a name; undefined for a good one. */
  problem: (name: string) => string | undefined;
  onAdd: (name: string) => void;
}

/** Adds something that needs a name first. */
export const AddByName = (props: AddByNameProps) => {
  const { label, action, problem, onAdd } = props;
  const [name, setName] = useState('');
  const wrong = name === '' ? undefined : problem(name);
  const add = () => {
    if (name === '' || wrong) return;
    onAdd(name);
    setName('');
  };
  return (
    <div>
      <Flex gap="2" align="end">
        <div style={{ flex: 1 }}>
          <TextField
            label={label}
            autoComplete="off"
            isInvalid={wrong !== undefined}
            value={name}
            onChange={setName}
            onKeyDown={(event: KeyboardEvent) => {
              if (event.key !== 'Enter') return;
              // Enter would send the form.
              event.preventDefault();
              add();
            }}
          />
        </div>
        <Button
          variant="secondary"
          iconStart={<RiAddLine aria-hidden />}
          isDisabled={name === '' || wrong !== undefined}
          onPress={add}
        >
          {action}
        </Button>
      </Flex>
      {wrong && <FieldMessage tone="danger">{wrong}</FieldMessage>}
    </div>
  );
};
