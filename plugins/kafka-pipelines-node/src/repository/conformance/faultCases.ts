import type { GitOpsRepository } from '../types';
import {
  disposing,
  type CreateHarness,
  type DefineCase,
  type Fault,
  type FaultHarness,
  type RepositoryHarness,
} from './harness';
import { commitFlows, proposalFlows, type Flow } from './faultFlows';

/** Seconds of `retry-after` that an adapter waits (none, to be quick), and that it does not. */
const SHORT_WAIT = 0;
const LONG_WAIT = 3600;

const FAULTS: Array<[string, Fault]> = [
  ['an error instead of the action', { kind: 'errorBefore' }],
  ['an error after the action', { kind: 'errorAfter' }],
  ['a connection lost before the action', { kind: 'droppedBefore' }],
  ['a connection lost after the action', { kind: 'droppedAfter' }],
  ['a short limit (403)', limited(403, SHORT_WAIT)],
  ['a short limit (429)', limited(429, SHORT_WAIT)],
  ['a long limit (403)', limited(403, LONG_WAIT)],
  ['a long limit (429)', limited(429, LONG_WAIT)],
  ['a stale read', { kind: 'staleRead' }],
];

/** No flow needs more; retries without end would. */
const MOST_REQUESTS = 60;

const SEED = { files: { 'kafka-pipelines.yaml': 'environments: {}\n' } };

function limited(status: 403 | 429, retryAfterSeconds: number): Fault {
  return { kind: 'limited', status, retryAfterSeconds };
}

/**
 * Every fault at every request of every flow: the outcome is the full result or
 * nothing that is to be seen, and a repetition by another process ends with one
 * branch, one commit and one pull request.
 */
export function describeFaults(
  options: {
    create: CreateHarness;
    proposals?: 'branch' | 'pullRequest';
    kinds: ReadonlyArray<Fault['kind']>;
  },
  it: DefineCase,
) {
  const { create, proposals, kinds } = options;
  const make = disposing(create);
  const flows = [
    ...commitFlows,
    ...(proposals ? proposalFlows(proposals) : []),
  ];
  if (kinds.includes('limited')) describeWaiting(make, it);
  for (const flow of flows) {
    for (const [what, fault] of FAULTS) {
      if (!kinds.includes(fault.kind)) continue;
      it(`${flow.title}: bears ${what} at any request`, async () => {
        const harness = await make(SEED);
        const earlier = flow.open(harness);
        let n = 1;
        while (await bears({ flow, harness, earlier, n, fault })) {
          n += 1;
          expect(n).toBeLessThan(MOST_REQUESTS);
        }
        // At least the first request has met the fault
        expect(n).toBeGreaterThan(1);
      }, 300_000);
    }
  }
}

/** How long an adapter waits is measured once; at every request would take minutes. */
function describeWaiting(make: CreateHarness, it: DefineCase) {
  it('waits as long as the server says', async () => {
    const harness = await make(SEED);
    const injected = faultsOf(harness).inject(1, limited(429, 1));
    const start = Date.now();
    await harness.open().read();
    injected.stop();
    expect(injected.request).toBeDefined();
    expect(Date.now() - start).toBeGreaterThanOrEqual(1000);
  });
}

/** @returns false when the flow had fewer than n requests */
async function bears({
  flow,
  harness,
  earlier,
  n,
  fault,
}: {
  flow: Flow;
  harness: RepositoryHarness;
  earlier: GitOpsRepository;
  n: number;
  fault: Fault;
}): Promise<boolean> {
  const name = `pipeline-${n}`;
  await flow.prepare({ harness, earlier, name });
  const injected = faultsOf(harness).inject(n, fault);
  const outcome = await flow
    .run(flow.open(harness), name)
    .catch(error => `${error.name}: ${error.message}`);
  injected.stop();
  const { request } = injected;
  const where = request && `request ${n}, ${request}`;
  const succeeded = flow.ends.includes(outcome);

  expect({ where, outcome }).toEqual({
    where,
    outcome: expect.stringMatching(
      allowedOutcome(flow, request === undefined ? undefined : fault),
    ),
  });
  const allowed = succeeded ? [flow.done] : [flow.done, ...flow.failed];
  expect(allowed.map(seen => ({ where, ...seen }))).toContainEqual({
    where,
    ...(await flow.look(harness, name)),
  });

  const again = await flow.run(flow.open(harness), name);
  expect({ where, again }).toEqual({
    where,
    again: expect.stringMatching(allowedOutcome(flow, undefined)),
  });
  expect({ where, ...(await flow.look(harness, name)) }).toEqual({
    where,
    ...flow.done,
  });
  return request !== undefined;
}

function faultsOf({ faults }: RepositoryHarness): FaultHarness {
  if (!faults) throw new Error('The harness has no faults');
  return faults;
}

/** What a flow may end with when it meets a fault, or none. */
function allowedOutcome({ ends }: Flow, fault: Fault | undefined): RegExp {
  const success = ends.join('|');
  switch (fault?.kind) {
    case undefined:
      return new RegExp(`^(${success})$`);
    case 'limited':
      // Short waits are waited, long ones said; what does not decide is a note
      return fault.retryAfterSeconds === SHORT_WAIT
        ? new RegExp(`^(${success})$`)
        : new RegExp(`^(${success}|rateLimited)$`);
    default:
      return new RegExp(`^(${success}|\\w*Error: .+)$`, 's');
  }
}
