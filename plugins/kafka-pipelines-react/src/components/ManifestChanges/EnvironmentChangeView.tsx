import { Alert, Flex, Text } from '@backstage/ui';
import { HelmCommand } from '../ManifestsViewer/HelmCommand';
import { RenderedManifestsView } from '../ManifestsViewer/RenderedManifestsView';
import type { EnvironmentChange } from './environmentChange';
import { ObjectDiffs } from './ObjectDiffs';
import { RemovedObjects } from './RemovedObjects';

/** What a change does to a pipeline in one environment. */
export function EnvironmentChangeView({
  change,
}: {
  change: EnvironmentChange;
}) {
  const { kind, rendered } = change;
  const { pipeline, environment, command } = rendered;
  if (kind === 'joins' || kind === 'fails') {
    return <RenderedManifestsView rendered={rendered} />;
  }
  if (kind === 'same') {
    return (
      <Flex direction="column" gap="3">
        <Text as="p" variant="body-medium">
          Nothing changes in {environment}: Helm renders the same, byte for
          byte.
        </Text>
        <HelmCommand command={command} />
      </Flex>
    );
  }
  return (
    <Flex direction="column" gap="3">
      {kind === 'leaves' ? (
        <Alert
          status="warning"
          icon
          title={`${pipeline} leaves ${environment}`}
          description="All of this goes from Git, and its Application with it. Argo CD deletes none of the objects then (preserveResourcesOnDeletion): they stay in the cluster as they are until somebody deletes them."
        />
      ) : (
        <RemovedObjects change={change} />
      )}
      <ObjectDiffs change={change} />
      {kind !== 'leaves' && <HelmCommand command={command} />}
    </Flex>
  );
}
