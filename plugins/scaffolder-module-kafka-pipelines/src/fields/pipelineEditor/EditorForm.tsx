import { Alert, Flex, Tab, TabList, TabPanel, Tabs, Text } from '@backstage/ui';
import type { EditableFiles } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { StatusPill } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { useMemo } from 'react';
import { count } from '../../words';
import { DroppedChanges, EditorSummary } from './EditorSummary';
import { FileEditor } from './FileEditor';
import { changedFields } from './state/fieldChanges';
import { isOpen, type FileEdits } from './state/types';
import { useEditing } from './state/useEditing';
import styles from './PipelineEditor.module.css';

interface EditorFormProps {
  pipeline: string;
  source: EditableFiles;
  value: readonly FileEdits[];
  onChange: (edits: FileEdits[]) => void;
  loading: boolean;
  onLoadAgain: () => void;
}

/** Name of a file as people call it. */
function fileTitle(file: string): string {
  return /^values-(.+)\.yaml$/.exec(file)?.[1] ?? 'All environments';
}

/** The files of a pipeline, one tab each. */
export const EditorForm = (props: EditorFormProps) => {
  const { loading, onLoadAgain } = props;
  const { files, dropped, actionsOf, undoAll, forgetDropped } =
    useEditing(props);
  const changes = useMemo(
    () =>
      new Map(
        files
          .filter(isOpen)
          .map((file): [string, number] => [
            file.file,
            changedFields(file).length,
          ])
          .filter(([, number]) => number > 0),
      ),
    [files],
  );
  return (
    <Flex direction="column" gap="4">
      {dropped.length > 0 && (
        <DroppedChanges dropped={dropped} onClose={forgetDropped} />
      )}
      <EditorSummary
        changes={changes}
        loading={loading}
        onUndoAll={undoAll}
        onLoadAgain={onLoadAgain}
      />
      <Tabs>
        <TabList aria-label="Files of the pipeline">
          {files.map(({ file }) => (
            <Tab key={file} id={file}>
              <span className={styles.trigger}>
                {fileTitle(file)}
                {changes.has(file) && (
                  <StatusPill tone="announcement">
                    {count(changes.get(file) ?? 0, 'change')}
                  </StatusPill>
                )}
              </span>
            </Tab>
          ))}
        </TabList>
        {files.map(file => (
          <TabPanel key={file.file} id={file.file} className={styles.panel}>
            <Text as="p" variant="body-small" color="secondary">
              {file.path}
            </Text>
            {isOpen(file) ? (
              <FileEditor
                file={file}
                actions={actionsOf(file.file)}
                others={files.filter(isOpen).filter(other => other !== file)}
              />
            ) : (
              <Alert
                status="danger"
                icon
                title="This file cannot be edited here"
                description={file.error}
              />
            )}
          </TabPanel>
        ))}
      </Tabs>
    </Flex>
  );
};
