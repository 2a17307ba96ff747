import { Flex, Select } from '@backstage/ui';
import { useMemo, useState } from 'react';
import type { FieldSpec } from '../spec/fieldSpec';
import { childOf } from '../state/fieldChanges';
import type { PlainMap } from '../state/types';
import { FieldEditor } from './FieldEditor';
import { FieldTitle } from '../inputs/FieldTitle';
import { unknownKeySpec } from './fits';
import styles from '../PipelineEditor.module.css';

interface FieldGroupProps {
  label: string;
  /** Absent where a heading stands above. */
  description?: string;
  /** Of the map. */
  pointer: string;
  specs: readonly FieldSpec[];
  /** Fields that are offered at once; default is all. */
  essential?: readonly string[];
  /** Keys that are edited elsewhere. */
  ignored?: readonly string[];
  /** Leaves the label to what is around it. */
  hideLabel?: boolean;
  loaded: PlainMap;
  value: PlainMap;
}

const NONE: readonly string[] = [];

/** The fields of a map: those that are set, and others on demand. */
export const FieldGroup = (props: FieldGroupProps) => {
  const { label, description, pointer, specs, loaded, value } = props;
  const { essential, ignored = NONE, hideLabel = false } = props;
  const [asked, setAsked] = useState<string[]>([]);
  const unknown = useUnknownKeys(specs, ignored, loaded, value);
  const isShown = ({ key }: FieldSpec) =>
    (essential?.includes(key) ?? true) ||
    loaded.has(key) ||
    value.has(key) ||
    asked.includes(key);
  const more = specs.filter(spec => !isShown(spec));
  return (
    <div role="group" aria-label={label}>
      {!hideLabel && (
        <FieldTitle group label={label} description={description} />
      )}
      <Flex
        direction="column"
        gap="4"
        className={hideLabel ? undefined : styles.nested}
      >
        {[...specs.filter(isShown), ...unknown].map(spec => (
          <FieldEditor
            key={spec.key}
            spec={spec}
            pointer={childOf(pointer, spec.key)}
            loaded={loaded.get(spec.key)}
            value={value.get(spec.key)}
          />
        ))}
        {more.length > 0 && (
          <Select
            label={`Add a field to ${label}`}
            placeholder={`${more.length} more`}
            options={more.map(({ key }) => ({ value: key, label: key }))}
            value={null}
            onChange={key => key !== null && setAsked([...asked, String(key)])}
          />
        )}
      </Flex>
    </div>
  );
};

/** Keys that the spec does not know, each edited as it was when it was first seen. */
function useUnknownKeys(
  specs: readonly FieldSpec[],
  ignored: readonly string[],
  loaded: PlainMap,
  value: PlainMap,
): FieldSpec[] {
  const [seen] = useState(() => new Map<string, FieldSpec>());
  return useMemo(
    () =>
      [...new Set([...loaded.keys(), ...value.keys()])]
        .filter(
          key =>
            !ignored.includes(key) && !specs.some(spec => spec.key === key),
        )
        .map(key => {
          const item = loaded.get(key) ?? value.get(key) ?? null;
          const spec = seen.get(key) ?? unknownKeySpec(key, item);
          seen.set(key, spec);
          return spec;
        }),
    [specs, ignored, loaded, value, seen],
  );
}
