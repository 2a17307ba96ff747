import {
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  Flex,
  Link,
  Text,
} from '@backstage/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import type {
  PipelineDetail,
  PipelineSummary,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { FindingCountPills } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { pipelineLocation, type PipelineLocation } from '../../entityFilters';
import { usePipelinePath } from '../../routes';
import { PipelineFailure } from '../detail/PipelineFailure';
import { PipelineSkeleton } from '../detail/PipelineSkeleton';
import { usePipeline } from '../detail/usePipeline';
import { DefinitionList } from '../shared/DefinitionList';
import { PillList } from '../shared/PillList';
import { MissingLocation } from './MissingLocation';
import { partFacts } from './partFacts';
import { StaleNotice } from './StaleNotice';

/**
 * Card of an entity page: the pipeline at a glance or, on one of its parts,
 * what the pipeline says about that part.
 */
export function PipelineCard() {
  const { entity } = useEntity();
  const location = pipelineLocation(entity);
  return (
    <Card>
      <CardHeader>
        <Text as="h2" variant="title-x-small" weight="bold">
          Kafka pipeline
        </Text>
      </CardHeader>
      {location ? (
        <Summary
          location={location}
          entityRef={stringifyEntityRef(entity)}
          notice={<StaleNotice entity={entity} />}
        />
      ) : (
        <CardBody>
          <MissingLocation />
        </CardBody>
      )}
    </Card>
  );
}

function Summary(props: {
  location: PipelineLocation;
  entityRef: string;
  notice: JSX.Element;
}) {
  const { location, entityRef, notice } = props;
  const pipelinePath = usePipelinePath();
  const { value, error, retry } = usePipeline(location);
  return (
    <>
      <CardBody>
        <Flex direction="column" gap="3">
          {notice}
          {value && <Facts detail={value} entityRef={entityRef} />}
          {!value && error && (
            <PipelineFailure
              location={location}
              error={error}
              onRetry={retry}
            />
          )}
          {!value && !error && <PipelineSkeleton />}
        </Flex>
      </CardBody>
      <CardFooter>
        <Link href={pipelinePath({ ...location })} variant="body-medium">
          Open pipeline {location.name}
        </Link>
      </CardFooter>
    </>
  );
}

function Facts(props: { detail: PipelineDetail; entityRef: string }) {
  const { detail, entityRef } = props;
  return (
    <DefinitionList
      items={[
        ...(partFacts(detail, entityRef) ?? pipelineFacts(detail.summary)),
        {
          term: 'Findings',
          value: <FindingCountPills counts={detail.summary.findings} />,
        },
      ]}
    />
  );
}

function pipelineFacts(summary: PipelineSummary) {
  return [
    {
      term: 'Environments',
      value: <PillList values={summary.environments} none="None yet" />,
    },
    {
      term: 'Connect clusters',
      value: summary.connectClusters.join(', ') || '–',
    },
    { term: 'Connectors', value: summary.connectors },
    { term: 'Topics', value: summary.topics },
    { term: 'ksqlDB apps', value: summary.ksqldb },
  ];
}
