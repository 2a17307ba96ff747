import { Card, CardBody, CardHeader, Flex } from '@backstage/ui';
import type { KsqldbPart } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  StatusPill,
  YamlViewer,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { DefinitionList } from '../shared/DefinitionList';
import { EmptyMessage } from '../shared/EmptyMessage';
import { PillList } from '../shared/PillList';
import { PartName } from './PartName';

interface KsqldbAppsProps {
  apps: KsqldbPart[];
}

/** ksqlDB apps of a pipeline with their statements. */
export function KsqldbApps({ apps }: KsqldbAppsProps) {
  if (apps.length === 0) {
    return (
      <EmptyMessage title="No ksqlDB apps">
        Aggregate or join streams with SQL: add an app below <code>ksqldb</code>{' '}
        in the pipeline&apos;s values file.
      </EmptyMessage>
    );
  }
  return (
    <Flex direction="column" gap="4">
      {apps.map(app => (
        <Card key={app.entityRef}>
          <CardHeader>
            <Flex align="center" gap="2">
              <PartName name={app.name} entityRef={app.entityRef} />
              <StatusPill tone="neutral">{app.mode}</StatusPill>
            </Flex>
          </CardHeader>
          <CardBody>
            <Flex direction="column" gap="3">
              <DefinitionList
                items={[
                  { term: 'Kafka cluster', value: app.kafkaCluster },
                  { term: 'Namespace', value: app.namespace },
                  {
                    term: 'Environments',
                    value: <PillList values={app.environments} none="None" />,
                  },
                ]}
              />
              <YamlViewer
                label={`Statements of ${app.name}`}
                text={app.statements}
                language="text"
              />
            </Flex>
          </CardBody>
        </Card>
      ))}
    </Flex>
  );
}
