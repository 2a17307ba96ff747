import type { OperationId } from '../contract/operations';

/** A request as the log knows it. */
export interface Call {
  /** 1 for the first since the start. */
  number: number;
  kind: 'rest' | 'graphql' | 'git' | 'page';
  method: string;
  /** Below the address of the API, with the query, decoded. */
  path: string;
  /** The REST operation, where there is one. */
  operation?: OperationId;
  /** 0 when the connection was cut instead. */
  status: number;
}

/** Whether something happens instead of the work, or after it was done. */
type Moment = 'before' | 'after';

export type Fault =
  | { kind: 'error'; status: 500 | 502 | 503; when: Moment }
  | { kind: 'drop'; when: Moment }
  /** The secondary limit; GitHub uses both statuses. */
  | { kind: 'limit'; status: 403 | 429; retryAfter: number }
  /** Answers from the state before the last write, as a lagging replica does. */
  | { kind: 'stale' }
  | { kind: 'slow'; milliseconds: number };

export interface CallMatcher {
  operation?: OperationId;
  kind?: Call['kind'];
  method?: string;
  path?: string | RegExp;
  /** The first of the matching calls that is met; default 1. */
  nth?: number;
  /** How many are met from there on; default 1. */
  times?: number;
}

interface Rule {
  matches(call: Call): boolean;
  fault: Fault;
  skip: number;
  left: number;
}

/** What goes wrong, and when. */
export class Faults {
  readonly #rules: Rule[] = [];

  /**
   * @param when - the n-th call from now on, or which calls
   */
  on(when: number | CallMatcher, fault: Fault): this {
    const matcher: CallMatcher =
      typeof when === 'number' ? { nth: when } : when;
    this.#rules.push({
      matches: call => matches(matcher, call),
      fault,
      skip: (matcher.nth ?? 1) - 1,
      left: matcher.times ?? 1,
    });
    return this;
  }

  /** Nothing goes wrong any more. */
  clear() {
    this.#rules.length = 0;
  }

  /** Faults that no call has met yet: a test that left some tests nothing. */
  get pending(): Fault[] {
    return this.#rules.filter(({ left }) => left > 0).map(rule => rule.fault);
  }

  /** The fault of a call; each call is asked about once. */
  take(call: Call): Fault | undefined {
    let taken: Fault | undefined;
    for (const rule of this.#rules) {
      if (rule.left === 0 || !rule.matches(call)) continue;
      if (rule.skip > 0) rule.skip -= 1;
      else if (!taken) {
        rule.left -= 1;
        taken = rule.fault;
      }
    }
    return taken;
  }
}

function matches(matcher: CallMatcher, call: Call): boolean {
  const { operation, kind, method, path } = matcher;
  return (
    (operation === undefined || operation === call.operation) &&
    (kind === undefined || kind === call.kind) &&
    (method === undefined || method === call.method) &&
    (path === undefined ||
      (typeof path === 'string' ? path === call.path : path.test(call.path)))
  );
}
