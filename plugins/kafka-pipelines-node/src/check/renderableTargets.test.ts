import { join } from 'node:path';
import { checkFleet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { workspaceHelm } from '../helm';
import {
  all,
  filesIn,
  optionsOf,
  ROOT,
} from '../renderFleet/__testUtils__/compare';
import { renderableTargets } from './renderableTargets';

jest.setTimeout(60_000);

const PIPELINE = 'pipelines/orders-per-minute/values.yaml';

async function demoWith(change: (values: string) => string) {
  const files = await filesIn(join(ROOT, 'examples/gitops'));
  files[PIPELINE] = change(files[PIPELINE]);
  const options = optionsOf(files, (await workspaceHelm())!);
  const findings = checkFleet(options.fleet);
  const { targets } = renderableTargets(options.fleet, findings);
  const mine = targets.filter(({ name }) => name === 'orders-per-minute');
  const rendered = await all({ ...options, targets: mine });
  return {
    findings,
    count: rendered.length,
  };
}

it('reports in a check what the schema of the chart alone refuses', async () => {
  const { findings, count } = await demoWith(
    values => `${values}\ntopics: { orders.bad: { partitions: 0 } }\n`,
  );
  expect(
    findings.filter(
      ({ file, severity }) => file === PIPELINE && severity === 'error',
    ),
  ).not.toEqual([]);
  // Nothing is rendered of what is known to be wrong.
  expect(count).toBe(0);
});
