import type { ConnectorPart } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  StatusPill,
  type StatusTone,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { PerEnvironment } from './PerEnvironment';

const tones: Record<string, StatusTone> = {
  paused: 'warning',
  stopped: 'neutral',
};

/**
 * State a connector should be in, as its files say. Not green when it is
 * running: nobody has looked whether it does.
 */
export function ConnectorState({ connector }: { connector: ConnectorPart }) {
  return (
    <PerEnvironment connector={connector} value={({ state }) => state}>
      {state => (
        <StatusPill tone={tones[String(state)] ?? 'neutral'}>
          {state}
        </StatusPill>
      )}
    </PerEnvironment>
  );
}
