import {
  diffValues,
  samePlain,
  type PlainValue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { Button, Flex } from '@backstage/ui';
import { StatusPill } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import {
  RiArrowGoBackLine,
  RiDeleteBinLine,
  RiFileCodeLine,
  RiListSettingsLine,
} from '@remixicon/react';
import { memo, useState } from 'react';
import { useFieldFindings, useFileActions } from '../fields/FileContext';
import { FieldFrame } from '../fields/FieldFrame';
import { FieldGroup } from '../fields/FieldGroup';
import { Folded } from '../Folded';
import { YamlInput } from '../inputs/YamlInput';
import { essentialFields } from '../spec/essentialFields';
import { entrySpecs } from '../spec/fieldSpec';
import { entrySections, type EntrySection } from '../spec/sections';
import { count } from '../../../words';
import styles from '../PipelineEditor.module.css';

interface EntryProps {
  section: EntrySection;
  name: string;
  pointer: string;
  loaded: PlainValue | undefined;
  value: PlainValue | undefined;
}

export interface EntryItemProps extends EntryProps {
  isOpen: boolean;
  onOpenChange: (name: string, isOpen: boolean) => void;
}

const NO_FIELDS = new Map<string, PlainValue>();

function changeText(
  loaded: PlainValue | undefined,
  value: PlainValue | undefined,
): string | undefined {
  if (loaded === undefined) return 'new';
  if (loaded === value || samePlain(loaded, value)) return undefined;
  const { set, unset } = diffValues(loaded, value ?? null);
  return count(set.length + unset.length, 'change');
}

const RemovedEntry = ({ section, name, pointer }: EntryProps) => {
  const { undo } = useFileActions();
  return (
    <div className={styles.removedEntry}>
      <span className={styles.trigger}>
        <span className={styles.removedKey}>{name}</span>
        <StatusPill tone="negative">removed</StatusPill>
      </span>
      <Button
        size="small"
        variant="tertiary"
        aria-label={`Undo removing ${entrySections[section].one} ${name}`}
        iconStart={<RiArrowGoBackLine aria-hidden />}
        onPress={() => undo(pointer)}
      >
        Undo
      </Button>
    </div>
  );
};

const EntryFields = (props: EntryProps) => {
  const { section, name, pointer, loaded, value } = props;
  const { set, undo } = useFileActions();
  const isMap = value instanceof Map;
  const [asYaml, setAsYaml] = useState(!isMap);
  const label = `${entrySections[section].one} ${name}`;
  const changed = !samePlain(loaded, value);
  return (
    <Flex direction="column" gap="4" className={styles.panel}>
      <Flex gap="2" style={{ flexWrap: 'wrap' }}>
        {isMap && (
          <Button
            size="small"
            variant="secondary"
            iconStart={
              asYaml ? (
                <RiListSettingsLine aria-hidden />
              ) : (
                <RiFileCodeLine aria-hidden />
              )
            }
            onPress={() => setAsYaml(!asYaml)}
          >
            {asYaml ? 'Show fields' : 'Edit as YAML'}
          </Button>
        )}
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiDeleteBinLine aria-hidden />}
          onPress={() => set(pointer, undefined)}
        >
          {`Remove ${label}`}
        </Button>
        {changed && loaded !== undefined && (
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiArrowGoBackLine aria-hidden />}
            onPress={() => undo(pointer)}
          >
            {`Undo changes of ${label}`}
          </Button>
        )}
      </Flex>
      {asYaml || !isMap ? (
        <FieldFrame pointer={pointer} label={label} changed={changed}>
          <YamlInput
            pointer={pointer}
            label={`${label} as YAML`}
            value={value}
            onChange={next => set(pointer, next)}
          />
        </FieldFrame>
      ) : (
        <FieldGroup
          label={label}
          hideLabel
          pointer={pointer}
          specs={entrySpecs(section)}
          essential={essentialFields[section]}
          loaded={loaded instanceof Map ? loaded : NO_FIELDS}
          value={value}
        />
      )}
    </Flex>
  );
};

/** A connector, topic or ksqlDB app. */
export const EntryItem = memo((props: EntryItemProps) => {
  const { name, pointer, loaded, value, isOpen, onOpenChange } = props;
  const findings = useFieldFindings(pointer, true);
  if (value === undefined) return <RemovedEntry {...props} />;
  return (
    <Folded
      level={4}
      title={<span className={styles.name}>{name}</span>}
      change={changeText(loaded, value)}
      findings={findings}
      isOpen={isOpen}
      onOpenChange={next => onOpenChange(name, next)}
    >
      <EntryFields {...props} />
    </Folded>
  );
});
