import { join } from 'node:path';
import { chartsFolder, type Helm, runHelm, testedHelms } from 'charts-test';
import { strimziCases, type StrimziCase } from './cases';
import {
  type StrimziApiVersion,
  type StrimziServer,
  strimziServers,
} from './servers';
import { strictProblems } from './strictProblems';

/** Helm has been stopped by a guard, which names a value by its path. */
const GUARD = /(execution error at \([^)]*\)|error calling fail): \/\S+/;

let helm: Helm;
beforeAll(async () => {
  [helm] = await testedHelms();
});

/**
 * Renders a case for a Strimzi release.
 *
 * @throws with Helm's message
 */
async function renderFor(
  { chart, name, values }: StrimziCase,
  apiVersion: StrimziApiVersion,
  strimzi: string,
): Promise<string> {
  return runHelm(helm, [
    'template',
    name,
    join(chartsFolder, chart),
    ...['-f', values],
    ...['--set-string', `strimzi.apiVersion=${apiVersion}`],
    ...['--set-string', `strimzi.operatorVersion=${strimzi}`],
  ]);
}

/**
 * What is wrong with a case for a release: Helm stops without a guard's
 * message on that release, or the server does not take what it rendered.
 */
async function problemsWith(
  each: StrimziCase,
  { strimzi, api }: StrimziServer,
  apiVersion: StrimziApiVersion,
): Promise<string[]> {
  let manifests: string;
  try {
    manifests = await renderFor(each, apiVersion, strimzi);
  } catch (error) {
    const [command, message = command] = String(error).split('\nError: ');
    return GUARD.test(message) && message.includes(strimzi) ? [] : [message];
  }
  return strictProblems(api, manifests);
}

it.each(strimziCases)(
  '$chart: every Strimzi release takes $name, or the chart has refused it',
  async each => {
    const problems = await Promise.all(
      strimziServers.flatMap(server =>
        server.apiVersions.map(async apiVersion => {
          const found = await problemsWith(each, server, apiVersion);
          return found.map(
            problem => `Strimzi ${server.strimzi}, ${apiVersion}: ${problem}`,
          );
        }),
      ),
    );
    expect(problems.flat()).toEqual([]);
  },
);
