import { Text } from '@backstage/ui';
import type { RenderedManifests } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { EnvironmentTabs } from './EnvironmentTabs';
import { RenderedManifestsView } from './RenderedManifestsView';

/** @public */
export interface ManifestsViewerProps {
  /** One entry per environment, in the order of the tabs. */
  manifests: RenderedManifests[];
}

/** Rendered manifests of a pipeline, one tab per environment. @public */
export function ManifestsViewer({ manifests }: ManifestsViewerProps) {
  if (manifests.length === 0) {
    return (
      <Text as="p" variant="body-medium">
        The pipeline is in no environment, so nothing is rendered.
      </Text>
    );
  }
  const byEnvironment = new Map(
    manifests.map(rendered => [rendered.environment, rendered]),
  );
  return (
    <EnvironmentTabs environments={[...byEnvironment.keys()]}>
      {environment => {
        const rendered = byEnvironment.get(environment);
        return rendered && <RenderedManifestsView rendered={rendered} />;
      }}
    </EnvironmentTabs>
  );
}
