import { Button, Flex, Text } from '@backstage/ui';
import type { PipelineSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { RiListCheck3 } from '@remixicon/react';
import { TemplateButton } from '../templates/TemplateButton';
import { useTemplateLinks } from '../templates/useTemplateLinks';
import {
  bulkSelections,
  MOST_NAMED_PIPELINES,
  pipelineId,
} from './bulkSelection';
import type { PipelineFilters } from './pipelineFilters';

interface BulkBarProps {
  /** Pipelines that fit the filters. */
  shown: PipelineSummary[];
  filters: PipelineFilters;
  /** Ids of those that were picked. */
  picked: ReadonlySet<string>;
  onClear: () => void;
}

/** Leads to the form that changes what was picked or, without that, all that is shown. */
export function BulkBar({ shown, filters, picked, onClear }: BulkBarProps) {
  const linksTo = useTemplateLinks();
  const count = shown.filter(pipeline =>
    picked.has(pipelineId(pipeline)),
  ).length;
  const selections = bulkSelections(shown, picked, filters);

  return (
    <Flex align="center" justify="between" gap="3" style={{ flexWrap: 'wrap' }}>
      <Text variant="body-medium" color="secondary" role="status">
        {count > 0
          ? `${count} of ${shown.length} selected`
          : pipelinesText(shown.length)}
      </Text>
      <Flex align="center" gap="2">
        {count > 0 && (
          <Button variant="tertiary" onPress={onClear}>
            Clear selection
          </Button>
        )}
        {selections === 'tooMany' ? (
          <Text variant="body-medium" color="secondary">
            To change many, narrow the list to {MOST_NAMED_PIPELINES} pipelines,
            or by no more than one owner, one Connect cluster and environments.
          </Text>
        ) : (
          <TemplateButton
            label={count > 0 ? `Change ${count} selected` : 'Change many'}
            icon={<RiListCheck3 />}
            variant="secondary"
            links={selections.flatMap(({ repository, count: size, select }) =>
              linksTo('bulk', { repository, select }).map(link => ({
                ...link,
                title:
                  selections.length > 1
                    ? `${link.title}: ${pipelinesText(size)} of ${repository}`
                    : link.title,
              })),
            )}
          />
        )}
      </Flex>
    </Flex>
  );
}

function pipelinesText(count: number): string {
  return count === 1 ? '1 pipeline' : `${count} pipelines`;
}
