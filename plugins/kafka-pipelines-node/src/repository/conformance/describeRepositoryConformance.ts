import { describeCommitting } from './commitCases';
import { describeCrowds } from './crowdCases';
import { describeFaults } from './faultCases';
import type { CreateHarness, DefineCase, Fault } from './harness';
import { describeHandWork } from './handWorkCases';
import { describeHostile } from './hostileCases';
import { describeProposalRaces } from './proposalRaceCases';
import { describeProposalRefusals } from './proposalRefusalCases';
import { describeProposing } from './proposalCases';
import { describePublishing } from './publishCases';
import { describeReading } from './readCases';
import { describeRefusals } from './refusalCases';
import { describeRequests } from './requestCases';
import { skipping } from './skipping';

/** What an adapter and its test server can do. */
export interface ConformanceOptions {
  /** How `harness.proposals.open` publishes; without it, the cases of proposals are left out. */
  proposals?: 'branch' | 'pullRequest';
  /** The harness has `proposals.protectMain`. */
  protection?: boolean;
  /** Processes among which fifty tasks are shared; default 5. Each more is more lost races. */
  replicas?: number;
  /** Reasons by title of cases that this server cannot run. A title that is none is an error. */
  skip?: Readonly<Record<string, string>>;
}

/**
 * What every adapter of the GitOps repository port must do, against real
 * repositories.
 */
export function describeRepositoryConformance(
  name: string,
  create: CreateHarness,
  options: ConformanceOptions = {},
) {
  const { proposals, protection = false, replicas = 5, skip = {} } = options;
  const { define, assertAllMet } = skipping(skip);
  const groups: Array<[string, (it: DefineCase) => void]> = [
    ['reading', it => describeReading(create, it)],
    ['committing', it => describeCommitting(create, it)],
    ['refusals', it => describeRefusals(create, it)],
    ['requests', it => describeRequests(create, it)],
    ['publishing', it => describePublishing(create, it)],
    ['many at once', it => describeCrowds({ create, replicas }, it)],
    ['harm', it => describeHostile({ create, publish: 'commit' }, it)],
  ];
  if (proposals) {
    const called = { create, publish: proposals, protection };
    groups.push(
      ['proposing', it => describeProposing(called, it)],
      ['proposals and people', it => describeHandWork(called, it)],
      ['refused proposals', it => describeProposalRefusals(called, it)],
      ['proposals at once', it => describeProposalRaces(called, it)],
      ['harm by proposals', it => describeHostile(called, it)],
    );
  }
  describe(`${name}: GitOps repository`, () => {
    for (const [group, register] of groups) {
      describe(group, () => register(define));
    }
    assertAllMet();
  });
}

/**
 * What becomes of an adapter's work when its server fails. Of all faults, lost
 * answers leave most open; the others take long and run where `ALL_FAULTS` is
 * set.
 *
 * @param options - `kinds`: faults that `harness.faults` can bring about
 */
export function describeRepositoryFaults(
  name: string,
  create: CreateHarness,
  options: {
    proposals?: ConformanceOptions['proposals'];
    kinds: ReadonlyArray<Fault['kind']>;
  },
) {
  const kinds = options.kinds.filter(
    kind => process.env.ALL_FAULTS || kind === 'droppedAfter',
  );
  describe(`${name}: GitOps repository that fails`, () => {
    describeFaults({ ...options, create, kinds }, it);
  });
}
