import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import type { PipelineDetail } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { FindingsList } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { useSearchParams } from 'react-router-dom';
import { ConnectorTable } from './ConnectorTable';
import { InCatalogProvider } from './inCatalogContext';
import { KsqldbApps } from './KsqldbApps';
import { PipelineManifests } from './PipelineManifests';
import { PipelineOverview } from './PipelineOverview';
import { TopicTable } from './TopicTable';
import { ValuesFiles } from './ValuesFiles';
import styles from './PipelineSections.module.css';

interface PipelineSectionsProps {
  detail: PipelineDetail;
  /** Whether its entities exist, so that names may link to them. */
  isInCatalog: boolean;
}

interface Section {
  id: string;
  title: string;
  content: ReactNode;
}

/** A pipeline's parts, findings, files and manifests, one tab each. */
export function PipelineSections({
  detail,
  isInCatalog,
}: PipelineSectionsProps) {
  const [query, setQuery] = useSearchParams();
  const sections: Section[] = [
    {
      id: 'overview',
      title: 'Overview',
      content: <PipelineOverview detail={detail} />,
    },
    {
      id: 'connectors',
      title: `Connectors (${detail.connectors.length})`,
      content: <ConnectorTable connectors={detail.connectors} />,
    },
    {
      id: 'topics',
      title: `Topics (${detail.topics.length})`,
      content: <TopicTable topics={detail.topics} />,
    },
    {
      id: 'ksqldb',
      title: `ksqlDB (${detail.ksqldb.length})`,
      content: <KsqldbApps apps={detail.ksqldb} />,
    },
    {
      id: 'findings',
      title: `Findings (${detail.findings.length})`,
      content: (
        <FindingsList
          findings={detail.findings}
          emptyDescription="The checks have nothing to say about this pipeline."
        />
      ),
    },
    {
      id: 'files',
      title: 'Values files',
      content: <ValuesFiles files={detail.files} findings={detail.findings} />,
    },
    {
      id: 'manifests',
      title: 'Manifests',
      content: <PipelineManifests summary={detail.summary} />,
    },
  ];
  const wanted = query.get('section');
  const selected = sections.find(({ id }) => id === wanted) ?? sections[0];

  const select = (id: string) =>
    setQuery(
      previous => {
        const next = new URLSearchParams(previous);
        next.set('section', id);
        return next;
      },
      { replace: true },
    );

  return (
    <InCatalogProvider value={isInCatalog}>
      <Tabs
        selectedKey={selected.id}
        onSelectionChange={key => select(String(key))}
      >
        <div className={styles.tabs}>
          <TabList aria-label={`Pipeline ${detail.summary.name}`}>
            {sections.map(({ id, title }) => (
              <Tab key={id} id={id} className={styles.tab}>
                {title}
              </Tab>
            ))}
          </TabList>
        </div>
        {sections.map(({ id, content }) => (
          <TabPanel key={id} id={id} className={styles.section}>
            {content}
          </TabPanel>
        ))}
      </Tabs>
    </InCatalogProvider>
  );
}
