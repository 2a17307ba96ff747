import { Flex, Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import type {
  Finding,
  PipelineDetail,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  FindingsList,
  YamlViewer,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { EmptyMessage } from '../shared/EmptyMessage';
import styles from './PipelineSections.module.css';

interface ValuesFilesProps {
  files: PipelineDetail['files'];
  findings: Finding[];
}

/** The pipeline's own files, each with the findings in it. */
export function ValuesFiles({ files, findings }: ValuesFilesProps) {
  if (files.length === 0) {
    return (
      <EmptyMessage title="No values files">
        The pipeline&apos;s folder has no file that could be read.
      </EmptyMessage>
    );
  }
  return (
    <Tabs>
      <TabList aria-label="Values files">
        {files.map(({ path }) => (
          <Tab key={path} id={path}>
            {path.slice(path.lastIndexOf('/') + 1)}
          </Tab>
        ))}
      </TabList>
      {files.map(({ path, text }) => {
        const inFile = findings.filter(({ file }) => file === path);
        return (
          <TabPanel key={path} id={path} className={styles.section}>
            <Flex direction="column" gap="4">
              {inFile.length > 0 && <FindingsList findings={inFile} />}
              <YamlViewer label={path} text={text} maxHeight="44rem" />
            </Flex>
          </TabPanel>
        );
      })}
    </Tabs>
  );
}
