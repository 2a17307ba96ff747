import type { PlainValue } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { Flex } from '@backstage/ui';
import { useMemo } from 'react';
import { count } from '../../words';
import { FieldMessage } from '../FieldMessage';
import { EntrySection } from './entries/EntrySection';
import {
  BaseValuesContext,
  FileActionsContext,
  FileFindingsContext,
} from './fields/FileContext';
import { PipelinePart } from './PipelinePart';
import { ENTRY_SECTIONS, type EntrySection as Section } from './spec/sections';
import { markedFindings } from './state/editFindings';
import type { OpenFile, PlainMap } from './state/types';
import type { FileActions } from './state/useEditing';
import { useSame } from './state/useSame';

const BASE_FILE = 'values.yaml';
const NO_FIELDS = new Map<string, PlainValue>();

const asMap = (value: PlainValue | undefined): PlainMap =>
  value instanceof Map ? value : NO_FIELDS;

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
            <PipelinePart file={file} isBase={isBase} />
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
