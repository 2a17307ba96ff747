import { Button, ButtonIcon, Flex } from '@backstage/ui';
import { RiAddLine, RiCloseLine } from '@remixicon/react';
import type { Scalar } from '../values/scalarText';
import { ScalarInput } from './ScalarInput';
import { useScalarMode } from './useScalarMode';

interface ListInputProps {
  label: string;
  items: readonly Scalar[];
  onChange: (items: Scalar[]) => void;
}

const ListItem = (props: {
  label: string;
  value: Scalar;
  onChange: (value: Scalar) => void;
}) => {
  const { label, value, onChange } = props;
  const [mode, setMode] = useScalarMode(value);
  return (
    <ScalarInput
      label={label}
      mode={mode}
      value={value}
      onChange={next => {
        setMode(mode, next);
        onChange(next);
      }}
    />
  );
};

/** A list of scalars, each with its type. */
export const ListInput = ({ label, items, onChange }: ListInputProps) => (
  <Flex direction="column" gap="1">
    {items.map((item, index) => (
      // An item is its place: equal ones may stand in a list.
      <Flex key={index} gap="1" align="center">
        <div style={{ flex: 1 }}>
          <ListItem
            label={`${label} ${index + 1}`}
            value={item}
            onChange={next => onChange(items.with(index, next))}
          />
        </div>
        <ButtonIcon
          size="small"
          variant="tertiary"
          aria-label={`Remove ${label} ${index + 1}`}
          icon={<RiCloseLine aria-hidden />}
          onPress={() => onChange(items.toSpliced(index, 1))}
        />
      </Flex>
    ))}
    <Flex>
      <Button
        size="small"
        variant="tertiary"
        iconStart={<RiAddLine aria-hidden />}
        onPress={() => onChange([...items, ''])}
      >
        Add to {label}
      </Button>
    </Flex>
  </Flex>
);
