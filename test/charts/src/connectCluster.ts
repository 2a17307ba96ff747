import { clusters, messages } from './guards';
import { testedHelms } from './helm';
import { type Manifest, render } from './render';

/** A Connect cluster that is in order, to start from. */
export const connectCluster = {
  ...clusters,
  cluster: { name: 'cdc' },
  identity: {
    groupId: 'g',
    configStorageTopic: 'c',
    offsetStorageTopic: 'o',
    statusStorageTopic: 's',
  },
};

export const sha512sum = 'a'.repeat(128);
export const digest = `sha256:${'a'.repeat(64)}`;

/** Values with one plugin that a build installs. */
export function built(artifact: object): Record<string, object> {
  return {
    build: { output: { image: 'r/i:1' } },
    plugins: { plugin: { artifact: 'x@1' } },
    artifacts: { 'x@1': artifact },
  };
}

/** What Helms say about the values, as far as it is not what they should: the message that refuses them. */
export async function saidInstead(
  message: string,
  values: object,
): Promise<string[]> {
  const said = await messages('kafka-connect', [connectCluster, values]);
  if (said.length === 0) {
    throw new Error('There is no Helm to ask');
  }
  return said.filter(text => !text.includes(message));
}

/** What the chart renders; values of the cluster above lie beneath. */
export async function renderConnect(
  ...layers: object[]
): Promise<{ connect: Manifest; manifests: Manifest[] }> {
  const [helm] = await testedHelms();
  const manifests = await render(
    helm,
    'kafka-connect',
    [connectCluster, ...layers],
    ['--skip-schema-validation'],
  );
  const connect = manifests.find(({ kind }) => kind === 'KafkaConnect');
  if (!connect) {
    throw new Error('No KafkaConnect was rendered');
  }
  return { connect, manifests };
}
