import { useMemo, useState } from 'react';
import { Alert, Flex } from '@backstage/ui';
import type { RenderedManifests } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { YamlViewer } from '../CodeViewer/YamlViewer';
import { HelmCommand } from './HelmCommand';
import { ManifestOutline } from './ManifestOutline';
import { manifestObjects } from './manifestObjects';
import styles from './RenderedManifestsView.module.css';

/** @public */
export interface RenderedManifestsViewProps {
  rendered: RenderedManifests;
}

/** Manifests of one environment: outline, YAML and the command that prints them. @public */
export function RenderedManifestsView({
  rendered,
}: RenderedManifestsViewProps) {
  return (
    <Flex direction="column" gap="3">
      {rendered.error !== undefined && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={`Helm could not render ${rendered.environment}`}
          description={<pre className={styles.error}>{rendered.error}</pre>}
        />
      )}
      {rendered.manifests !== undefined && (
        <Manifests
          environment={rendered.environment}
          stream={rendered.manifests}
        />
      )}
      <HelmCommand command={rendered.command} />
    </Flex>
  );
}

function Manifests(props: { environment: string; stream: string }) {
  const { environment, stream } = props;
  const objects = useMemo(() => manifestObjects(stream), [stream]);
  const [selected, setSelected] = useState<number>();

  if (objects.length === 0) {
    return (
      <Alert
        status="info"
        icon
        title="Nothing is rendered"
        description={`In ${environment} this pipeline has no connector, topic or ksqlDB app that Helm would create.`}
      />
    );
  }
  // A new stream may have fewer objects than the one the choice was made in.
  const object = selected === undefined ? undefined : objects[selected];
  return (
    <div className={styles.split}>
      <ManifestOutline
        objects={objects}
        selected={object && selected}
        onSelect={setSelected}
      />
      <div className={styles.code}>
        <YamlViewer
          label={
            object
              ? `${object.kind} ${object.name}`
              : `Manifests in ${environment}`
          }
          text={object ? object.text : stream}
        />
      </div>
    </div>
  );
}
