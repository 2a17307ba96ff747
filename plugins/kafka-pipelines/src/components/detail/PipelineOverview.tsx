import type { ReactNode } from 'react';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import type { PipelineDetail } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { FindingsList } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { DataFlow } from './DataFlow';
import { PipelineFacts } from './PipelineFacts';
import styles from './PipelineOverview.module.css';

interface PipelineOverviewProps {
  detail: PipelineDetail;
}

/** What a pipeline is, how data flows through it and what is wrong with it. */
export function PipelineOverview({ detail }: PipelineOverviewProps) {
  return (
    <div className={styles.overview}>
      <Section title="Data flow" className={styles.wide}>
        <DataFlow detail={detail} />
      </Section>
      <Section title="About this pipeline">
        <PipelineFacts summary={detail.summary} commit={detail.commit} />
      </Section>
      <Section title="Findings" className={styles.wide}>
        <FindingsList
          findings={detail.findings}
          emptyDescription="The checks have nothing to say about this pipeline."
        />
      </Section>
    </div>
  );
}

function Section(props: {
  title: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Card className={props.className}>
      <CardHeader>
        <Text as="h3" variant="title-x-small" weight="bold">
          {props.title}
        </Text>
      </CardHeader>
      <CardBody>{props.children}</CardBody>
    </Card>
  );
}
