import {
  samePlain,
  type PlainValue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { Flex, Text } from '@backstage/ui';
import { memo, useMemo, useState } from 'react';
import { count } from '../../words';
import { FieldFrame } from './fields/FieldFrame';
import { FieldGroup } from './fields/FieldGroup';
import { useFieldFindings, useFileActions } from './fields/FileContext';
import { fits } from './fields/fits';
import { Folded } from './Folded';
import { YamlInput } from './inputs/YamlInput';
import { essentialFields } from './spec/essentialFields';
import { sectionFields, sectionSpec } from './spec/fieldSpec';
import { ENTRY_SECTIONS } from './spec/sections';
import { changedFields, overlap } from './state/fieldChanges';
import type { OpenFile, PlainMap } from './state/types';
import styles from './PipelineEditor.module.css';

const NOTHING: readonly string[] = [];
const REST = [sectionSpec('connect'), sectionSpec('kafka')];
const NOT_REST = ['pipeline', ...ENTRY_SECTIONS];
const NO_FIELDS = new Map<string, PlainValue>();

const asMap = (value: PlainValue | undefined): PlainMap =>
  value instanceof Map ? value : NO_FIELDS;

interface MetadataProps {
  isBase: boolean;
  loaded: PlainValue | undefined;
  value: PlainValue | undefined;
}

/** The map `pipeline`: owner, description and the like. */
const Metadata = memo(({ isBase, loaded, value }: MetadataProps) => {
  const { set } = useFileActions();
  const specs = useMemo(() => sectionFields('pipeline'), []);
  return fits({ kind: 'fields' }, value) ? (
    <FieldGroup
      label="pipeline"
      hideLabel
      pointer="/pipeline"
      specs={specs}
      essential={isBase ? essentialFields.pipeline : NOTHING}
      loaded={asMap(loaded)}
      value={asMap(value)}
    />
  ) : (
    <FieldFrame
      pointer="/pipeline"
      label="pipeline"
      changed={!samePlain(loaded, value)}
    >
      <YamlInput
        pointer="/pipeline"
        label="pipeline"
        value={value}
        onChange={next => set('/pipeline', next)}
      />
    </FieldFrame>
  );
});

const isOfEntry = (pointer: string) =>
  ENTRY_SECTIONS.some(section => overlap(pointer, `/${section}`));

/**
 * What a file says of the pipeline as a whole. It is folded, because most edits
 * are to connectors, unless there is something to look at.
 */
export const PipelinePart = (props: { file: OpenFile; isBase: boolean }) => {
  const { file, isBase } = props;
  const { loaded, edited } = file;
  const findings = useFieldFindings('', true).filter(
    ({ pointer }) => !isOfEntry(pointer),
  );
  const changes = useMemo(
    () => changedFields(file).filter(pointer => !isOfEntry(pointer)).length,
    [file],
  );
  const [isOpen, setIsOpen] = useState(changes > 0 || findings.length > 0);
  return (
    <section aria-label="Pipeline">
      <Folded
        level={3}
        title={
          <>
            <Text as="span" variant="title-x-small">
              Pipeline
            </Text>{' '}
            <Text as="span" variant="body-small">
              owner, description, clusters
            </Text>
          </>
        }
        change={changes > 0 ? count(changes, 'change') : undefined}
        findings={findings}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
      >
        <Flex direction="column" gap="4" className={styles.panel}>
          <Metadata
            isBase={isBase}
            loaded={loaded.get('pipeline')}
            value={edited.get('pipeline')}
          />
          <FieldGroup
            label="the file"
            hideLabel
            pointer=""
            specs={REST}
            essential={isBase ? undefined : NOTHING}
            ignored={NOT_REST}
            loaded={loaded}
            value={edited}
          />
        </Flex>
      </Folded>
    </section>
  );
};
