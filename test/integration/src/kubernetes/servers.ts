import { ApiServer } from './apiServer';

/** A version of the Strimzi API. */
export type StrimziApiVersion = 'v1beta2' | 'v1';

/** An API server with the resource definitions of one Strimzi release. */
export interface StrimziServer {
  strimzi: string;
  apiVersions: StrimziApiVersion[];
  kubeconfig: string;
  api: ApiServer;
}

/** Whether version a is older than b; 0.45 and 0.45.0 are the same. */
export function isOlder(a: string, b: string): boolean {
  const [left, right] = [a, b].map(version => version.split('.').map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** What a Strimzi release serves. */
function apiVersionsOf(strimzi: string): StrimziApiVersion[] {
  if (isOlder(strimzi, '0.49')) return ['v1beta2'];
  return isOlder(strimzi, '1.0') ? ['v1beta2', 'v1'] : ['v1'];
}

function findServers(): StrimziServer[] {
  const given = process.env.STRIMZI_KUBECONFIGS;
  if (!given) {
    throw new Error(
      'STRIMZI_KUBECONFIGS is not set: see test/integration/README.md',
    );
  }
  const kubeconfigs: Record<string, string> = JSON.parse(given);
  return Object.entries(kubeconfigs)
    .map(([strimzi, kubeconfig]) => ({
      strimzi,
      apiVersions: apiVersionsOf(strimzi),
      kubeconfig,
      api: new ApiServer(kubeconfig),
    }))
    .sort((a, b) => (isOlder(a.strimzi, b.strimzi) ? -1 : 1));
}

/** The servers there are, the oldest Strimzi release first. */
export const strimziServers = findServers();

/** The server of the newest Strimzi release that serves this API version. */
export function newestServer(
  apiVersion: StrimziApiVersion,
): StrimziServer | undefined {
  return strimziServers.findLast(({ apiVersions }) =>
    apiVersions.includes(apiVersion),
  );
}

/** A block of tests on one server. Where it is not there they are skipped, by name. */
export function describeOn(
  server: StrimziServer | undefined,
  title: string,
  tests: (getServer: () => StrimziServer) => void,
): void {
  const block = server ? describe : describe.skip;
  block(title, () =>
    tests(() => {
      if (!server) throw new Error(`there is no server for ${title}`);
      return server;
    }),
  );
}
