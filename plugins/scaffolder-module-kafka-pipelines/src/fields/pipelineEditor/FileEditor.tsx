import {
  samePlain,
  type PlainValue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { Flex, Text } from '@backstage/ui';
import { memo, useMemo } from 'react';
import { FieldMessage } from '../FieldMessage';
import { count } from '../../words';
import { EntrySection } from './entries/EntrySection';
import { FieldFrame } from './fields/FieldFrame';
import { FieldGroup } from './fields/FieldGroup';
import {
  BaseValuesContext,
  FileActionsContext,
  FileFindingsContext,
} from './fields/FileContext';
import { fits } from './fields/fits';
import { YamlInput } from './inputs/YamlInput';
import { essentialFields } from './spec/essentialFields';
import { sectionFields, sectionSpec } from './spec/fieldSpec';
import { ENTRY_SECTIONS, type EntrySection as Section } from './spec/sections';
import { markedFindings } from './state/editFindings';
import type { OpenFile, PlainMap } from './state/types';
import { useSame } from './state/useSame';
import type { FileActions } from './state/useEditing';

const NOTHING: readonly string[] = [];
const BASE_FILE = 'values.yaml';
const REST = [sectionSpec('connect'), sectionSpec('kafka')];
const NOT_REST = ['pipeline', ...ENTRY_SECTIONS];
const NO_FIELDS = new Map<string, PlainValue>();

const asMap = (value: PlainValue | undefined): PlainMap =>
  value instanceof Map ? value : NO_FIELDS;

/** The pipeline itself: owner, description and the like. */
const PipelineSection = memo(
  (props: {
    isBase: boolean;
    actions: FileActions;
    loaded: PlainValue | undefined;
    value: PlainValue | undefined;
  }) => {
    const { isBase, actions, loaded, value } = props;
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
          onChange={next => actions.set('/pipeline', next)}
        />
      </FieldFrame>
    );
  },
);

/** Names of the entries that files have, by section. */
function entryNames(files: readonly OpenFile[]): Record<Section, string[]> {
  const names = (section: Section) => [
    ...new Set(
      files.flatMap(({ edited }) => [...asMap(edited.get(section)).keys()]),
    ),
  ];
  return {
    connectors: names('connectors'),
    topics: names('topics'),
    ksqldb: names('ksqldb'),
  };
}

interface FileEditorProps {
  file: OpenFile;
  actions: FileActions;
  /** The other files of the pipeline. */
  others: readonly OpenFile[];
}

/** One file of a pipeline, with every field that it has. */
export const FileEditor = ({ file, actions, others }: FileEditorProps) => {
  const { loaded, edited } = file;
  const findings = useSame(useMemo(() => markedFindings(file), [file]));
  const names = useSame(entryNames(others));
  const before = findings.filter(({ isNew }) => !isNew).length;
  const isBase = file.file === BASE_FILE;
  const base = others.find(other => other.file === BASE_FILE)?.edited;
  return (
    <FileActionsContext.Provider value={actions}>
      <FileFindingsContext.Provider value={findings}>
        <BaseValuesContext.Provider value={base}>
          <Flex direction="column" gap="6">
            {before > 0 && (
              <FieldMessage tone="warning">
                {count(before, 'finding')} in fields of this file that were not
                changed.
              </FieldMessage>
            )}
            <section aria-label="Pipeline">
              <Flex direction="column" gap="3">
                <Text as="h3" variant="title-x-small" style={{ margin: 0 }}>
                  Pipeline
                </Text>
                <PipelineSection
                  isBase={isBase}
                  actions={actions}
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
            </section>
            {ENTRY_SECTIONS.map(section => (
              <EntrySection
                key={section}
                section={section}
                loaded={loaded.get(section)}
                value={edited.get(section)}
                elsewhere={names[section]}
              />
            ))}
          </Flex>
        </BaseValuesContext.Provider>
      </FileFindingsContext.Provider>
    </FileActionsContext.Provider>
  );
};
