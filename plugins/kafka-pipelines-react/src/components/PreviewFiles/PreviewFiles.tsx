import { useState } from 'react';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Text,
} from '@backstage/ui';
import type { PreviewFile } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { DiffViewer } from '../CodeViewer/DiffViewer';
import { YamlViewer } from '../CodeViewer/YamlViewer';
import { useFirst } from '../LongList/useFirst';
import { StatusPill, type StatusTone } from '../StatusPill/StatusPill';
import styles from './PreviewFiles.module.css';

/** So many files are opened at once; with more the list is the overview. */
const OPEN_AT_FIRST = 3;
const SHOWN_AT_FIRST = 10;

const tones: Record<PreviewFile['status'], StatusTone> = {
  created: 'positive',
  changed: 'announcement',
  deleted: 'negative',
  unchanged: 'neutral',
};

/** @public */
export interface PreviewFilesProps {
  files: PreviewFile[];
}

/** Files a change would write: new ones whole, changed ones as a diff. @public */
export function PreviewFiles({ files }: PreviewFilesProps) {
  const { shown, more } = useFirst(files, SHOWN_AT_FIRST, 'files');
  if (files.length === 0) {
    return (
      <Text as="p" variant="body-medium">
        No file would be written.
      </Text>
    );
  }
  const touched = files.filter(file => file.status !== 'unchanged');
  return (
    <Flex direction="column" gap="2">
      {shown.map(file => (
        <FileEntry
          key={file.path}
          file={file}
          isInitiallyOpen={
            touched.length <= OPEN_AT_FIRST && file.status !== 'unchanged'
          }
        />
      ))}
      {more}
    </Flex>
  );
}

function FileEntry(props: { file: PreviewFile; isInitiallyOpen: boolean }) {
  const { file, isInitiallyOpen } = props;
  const [isOpen, setIsOpen] = useState(isInitiallyOpen);
  return (
    <Accordion isExpanded={isOpen} onExpandedChange={setIsOpen}>
      <AccordionTrigger>
        <span className={styles.trigger}>
          <span className={styles.path}>{file.path}</span>{' '}
          <StatusPill tone={tones[file.status]}>{file.status}</StatusPill>
        </span>
      </AccordionTrigger>
      {/* A closed panel stays mounted: editors nobody looks at are not built. */}
      <AccordionPanel>{isOpen && <FileContent file={file} />}</AccordionPanel>
    </Accordion>
  );
}

function FileContent({ file }: { file: PreviewFile }) {
  const language = /\.ya?ml$/.test(file.path) ? 'yaml' : 'text';
  if (file.status === 'changed') {
    return (
      <DiffViewer
        label={file.path}
        before={file.before ?? ''}
        after={file.after ?? ''}
        language={language}
      />
    );
  }
  const text = file.status === 'deleted' ? file.before : file.after;
  return (
    <YamlViewer
      label={file.path}
      text={text ?? file.before ?? ''}
      language={language}
    />
  );
}
