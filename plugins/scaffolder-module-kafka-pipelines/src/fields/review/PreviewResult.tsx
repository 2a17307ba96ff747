import { Alert, Flex, Text } from '@backstage/ui';
import type { PreviewResponse } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  type FilePlace,
  FindingsList,
  ManifestChanges,
  PreviewFiles,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { useState } from 'react';
import { DangerList } from './dangers/DangerList';
import { PlanView, planTitles } from './plans/PlanView';
import { verdict } from './verdict';

const Section = (props: { title: string; children: React.ReactNode }) => (
  <section aria-label={props.title}>
    <Text as="h3" variant="title-x-small" style={{ margin: '0 0 8px' }}>
      {props.title}
    </Text>
    {props.children}
  </section>
);

/** Verdict first, then what is dangerous, what the verb does, findings, files and manifests. */
export const PreviewResult = ({ preview }: { preview: PreviewResponse }) => {
  const { status, title, description } = verdict(preview);
  const { dangers, files, findings, manifests, notRendered, plan } = preview;
  const [place, setPlace] = useState<FilePlace>();
  return (
    <Flex direction="column" gap="5">
      <Alert status={status} icon title={title} description={description} />
      {dangers.length > 0 && (
        <Section title="What to know before">
          <DangerList dangers={dangers} />
        </Section>
      )}
      {plan && (
        <Section title={planTitles[plan.verb]}>
          <PlanView plan={plan} />
        </Section>
      )}
      <Section title="Findings">
        <FindingsList
          findings={findings}
          emptyDescription="Every check passed for this change."
          goTo={({ file: path, line }) =>
            // Of a deleted file there is only what was there before.
            files.some(file => file.path === path && file.status !== 'deleted')
              ? () => setPlace({ path, line })
              : undefined
          }
        />
      </Section>
      <Section title="Files">
        <PreviewFiles files={files} place={place} />
      </Section>
      <Section title="Rendered manifests">
        <ManifestChanges manifests={manifests} notRendered={notRendered} />
      </Section>
    </Flex>
  );
};
