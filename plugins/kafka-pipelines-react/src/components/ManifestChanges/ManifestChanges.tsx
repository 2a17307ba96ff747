import { useMemo } from 'react';
import { Flex, Text } from '@backstage/ui';
import type { PreviewManifests } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { environmentChange, type EnvironmentChange } from './environmentChange';
import { NotRendered } from './NotRendered';
import { PipelineEnvironments } from './PipelineEnvironments';
import { PipelineList } from './PipelineList';

/** @public */
export interface ManifestChangesProps {
  /** One entry per pipeline and environment, in the order of the tabs. */
  manifests: PreviewManifests[];
  /** Pipelines that were left out because there are too many. */
  notRendered?: string[];
}

/**
 * What a change does to rendered manifests: by pipeline and environment, the
 * objects that appear, change and go, each as a diff.
 *
 * @public
 */
export function ManifestChanges({
  manifests,
  notRendered = [],
}: ManifestChangesProps) {
  const pipelines = useMemo(() => byPipeline(manifests), [manifests]);
  const [first] = pipelines;
  if (first === undefined && notRendered.length === 0) {
    return (
      <Text as="p" variant="body-medium">
        Nothing is rendered: no environment has a pipeline of this change.
      </Text>
    );
  }
  return (
    <Flex direction="column" gap="3">
      {pipelines.size === 1 && notRendered.length === 0 ? (
        <PipelineEnvironments key={first[0]} changes={first[1]} />
      ) : (
        <PipelineList pipelines={pipelines} />
      )}
      {notRendered.length > 0 && <NotRendered pipelines={notRendered} />}
    </Flex>
  );
}

function byPipeline(
  manifests: PreviewManifests[],
): Map<string, EnvironmentChange[]> {
  const pipelines = new Map<string, EnvironmentChange[]>();
  for (const rendered of manifests) {
    pipelines.set(rendered.pipeline, [
      ...(pipelines.get(rendered.pipeline) ?? []),
      environmentChange(rendered),
    ]);
  }
  return pipelines;
}
