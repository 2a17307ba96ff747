import {
  samePlain,
  type PlainValue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { ButtonIcon, Select, Text } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { memo } from 'react';
import { useFileActions } from '../fields/FileContext';
import { FieldFrame } from '../fields/FieldFrame';
import { asMode, configModes, isConfigValue } from '../values/configValue';
import type { Scalar } from '../values/scalarText';
import { ListInput } from './ListInput';
import { ScalarInput } from './ScalarInput';
import { useConfigMode, type ConfigMode } from './useScalarMode';
import { YamlInput } from './YamlInput';
import styles from '../PipelineEditor.module.css';

interface ConfigRowProps {
  /** Of the value. */
  pointer: string;
  name: string;
  loaded: PlainValue | undefined;
  value: PlainValue | undefined;
}

const MODES = Object.entries(configModes).map(([value, label]) => ({
  value,
  label,
}));

const ConfigValueInput = (props: {
  name: string;
  value: PlainValue;
  onChange: (value: PlainValue) => void;
}) => {
  const { name, value, onChange } = props;
  const [mode, setMode] = useConfigMode(value);
  const change = (next: PlainValue) => {
    setMode(mode, next);
    onChange(next);
  };
  return (
    <div className={styles.config}>
      <div className={styles.mode}>
        <Select
          aria-label={`Type of ${name}`}
          options={MODES}
          value={mode}
          onChange={key => {
            const next = String(key) as ConfigMode;
            const converted = asMode(value, next);
            setMode(next, converted);
            onChange(converted);
          }}
        />
      </div>
      <div className={styles.input}>
        {mode === 'list' || Array.isArray(value) ? (
          <ListInput
            label={name}
            items={asMode(value, 'list') as Scalar[]}
            onChange={change}
          />
        ) : (
          <ScalarInput
            label={name}
            mode={mode}
            value={value as Scalar}
            onChange={change}
          />
        )}
      </div>
    </div>
  );
};

/** One key of a config map, with the type of its value. */
export const ConfigRow = memo(
  ({ pointer, name, loaded, value }: ConfigRowProps) => {
    const { set } = useFileActions();
    const change = (next: PlainValue | undefined) => set(pointer, next);
    return (
      <FieldFrame
        pointer={pointer}
        label={name}
        changed={!samePlain(loaded, value)}
        actions={
          value !== undefined && (
            <ButtonIcon
              size="small"
              variant="tertiary"
              aria-label={`Remove ${name}`}
              icon={<RiCloseLine aria-hidden />}
              onPress={() => change(undefined)}
            />
          )
        }
      >
        <Text
          as="p"
          variant="body-small"
          className={value === undefined ? styles.removedKey : styles.key}
        >
          {name}
          {value === undefined && ' (removed)'}
        </Text>
        {value !== undefined && isConfigValue(value) && (
          <ConfigValueInput name={name} value={value} onChange={change} />
        )}
        {value !== undefined && !isConfigValue(value) && (
          <YamlInput
            pointer={pointer}
            label={name}
            value={value}
            onChange={change}
          />
        )}
      </FieldFrame>
    );
  },
);
