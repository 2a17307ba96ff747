import { useEffect, useState } from 'react';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Text,
} from '@backstage/ui';
import type { PreviewFile } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { DiffViewer } from '../CodeViewer/DiffViewer';
import type { CodePlace } from '../CodeViewer/shownLine';
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

/** A line of a file a change would write. @public */
export interface FilePlace extends CodePlace {
  /** Path in the repository. */
  path: string;
}

/** @public */
export interface PreviewFilesProps {
  files: PreviewFile[];
  /** Where to look: its file is opened. */
  place?: FilePlace;
}

/** Files a change would write: new ones whole, changed ones as a diff. @public */
export function PreviewFiles({ files, place }: PreviewFilesProps) {
  const { shown, more } = useFirst(files, SHOWN_AT_FIRST, 'files');
  if (files.length === 0) {
    return (
      <Text as="p" variant="body-medium">
        No file would be written.
      </Text>
    );
  }
  const wanted = files.filter(
    file => file.path === place?.path && !shown.includes(file),
  );
  const touched = files.filter(file => file.status !== 'unchanged');
  return (
    <Flex direction="column" gap="2">
      {[...shown, ...wanted].map(file => (
        <FileEntry
          key={file.path}
          file={file}
          place={file.path === place?.path ? place : undefined}
          isInitiallyOpen={
            touched.length <= OPEN_AT_FIRST && file.status !== 'unchanged'
          }
        />
      ))}
      {more}
    </Flex>
  );
}

function FileEntry(props: {
  file: PreviewFile;
  place: CodePlace | undefined;
  isInitiallyOpen: boolean;
}) {
  const { file, place, isInitiallyOpen } = props;
  const [isOpen, setIsOpen] = useState(isInitiallyOpen);
  // Who opens a file again is not taken back to the place of another time.
  const [past, setPast] = useState<CodePlace>();
  useEffect(() => {
    if (place) setIsOpen(true);
  }, [place]);
  return (
    <Accordion
      isExpanded={isOpen}
      onExpandedChange={next => {
        setIsOpen(next);
        setPast(place);
      }}
    >
      <AccordionTrigger>
        <span className={styles.trigger}>
          <span className={styles.path}>{file.path}</span>{' '}
          <StatusPill tone={tones[file.status]}>{file.status}</StatusPill>
        </span>
      </AccordionTrigger>
      {/* A closed panel stays mounted: editors nobody looks at are not built. */}
      <AccordionPanel>
        {isOpen && (
          <FileContent file={file} place={place === past ? undefined : place} />
        )}
      </AccordionPanel>
    </Accordion>
  );
}

function FileContent(props: {
  file: PreviewFile;
  place: CodePlace | undefined;
}) {
  const { file, place } = props;
  const language = /\.ya?ml$/.test(file.path) ? 'yaml' : 'text';
  if (file.status === 'changed') {
    return (
      <DiffViewer
        label={file.path}
        before={file.before ?? ''}
        after={file.after ?? ''}
        language={language}
        place={place}
      />
    );
  }
  const text = file.status === 'deleted' ? file.before : file.after;
  return (
    <YamlViewer
      label={file.path}
      text={text ?? file.before ?? ''}
      language={language}
      place={place}
    />
  );
}
