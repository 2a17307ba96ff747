import type {
  Fault as ConformanceFault,
  FaultHarness,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/testUtils';
import type { Fault } from '../../faults/Faults';
import type { GithubFake } from '../../startGithubFake';

function faultOf(fault: ConformanceFault): Fault {
  switch (fault.kind) {
    case 'errorBefore':
      return { kind: 'error', status: 500, when: 'before' };
    case 'errorAfter':
      return { kind: 'error', status: 500, when: 'after' };
    case 'droppedBefore':
      return { kind: 'drop', when: 'before' };
    case 'droppedAfter':
      return { kind: 'drop', when: 'after' };
    case 'limited':
      return {
        kind: 'limit',
        status: fault.status,
        retryAfter: fault.retryAfterSeconds,
      };
    default:
      return { kind: 'stale' };
  }
}

/** The faults of our server, for the conformance suite. */
export function faultHarness(fake: GithubFake): FaultHarness {
  return {
    inject(n, fault) {
      const met = fake.calls.length + n - 1;
      fake.faults.on(n, faultOf(fault));
      return {
        get request() {
          const call = fake.calls.at(met);
          return call && `${call.method} ${call.path}`;
        },
        stop: () => fake.faults.clear(),
      };
    },
  };
}
