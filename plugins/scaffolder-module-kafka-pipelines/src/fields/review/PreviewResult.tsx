import { Alert, Flex, Text } from '@backstage/ui';
import type { PreviewResponse } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  FindingsList,
  ManifestsViewer,
  PreviewFiles,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { verdict } from './verdict';

const Section = (props: { title: string; children: React.ReactNode }) => (
  <section aria-label={props.title}>
    <Text as="h3" variant="title-x-small" style={{ margin: '0 0 8px' }}>
      {props.title}
    </Text>
    {props.children}
  </section>
);

/** Verdict first, then findings, files and manifests. */
export const PreviewResult = ({ preview }: { preview: PreviewResponse }) => {
  const { status, title, description } = verdict(preview);
  return (
    <Flex direction="column" gap="5">
      <Alert status={status} icon title={title} description={description} />
      <Section title="Findings">
        <FindingsList
          findings={preview.findings}
          emptyDescription="Every check passed for this change."
        />
      </Section>
      <Section title="Files">
        <PreviewFiles files={preview.files} />
      </Section>
      <Section title="Rendered manifests">
        <ManifestsViewer manifests={preview.manifests} />
      </Section>
    </Flex>
  );
};
