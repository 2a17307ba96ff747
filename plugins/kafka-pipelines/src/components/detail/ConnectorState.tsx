import {
  StatusPill,
  type StatusTone,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';

const tones: Record<string, StatusTone> = {
  running: 'positive',
  paused: 'warning',
  stopped: 'neutral',
};

/** State a connector should be in, as its file says. */
export function ConnectorState({ state }: { state: string }) {
  return <StatusPill tone={tones[state] ?? 'neutral'}>{state}</StatusPill>;
}
