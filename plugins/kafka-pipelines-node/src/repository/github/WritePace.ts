import { RecentCache } from '../RecentCache';
import { GithubRateLimit } from './githubFailure';
import { pause } from './pause';

/** The time and how to let it pass; milliseconds. @public */
export interface PaceClock {
  now(): number;
  /** @throws the signal's reason */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** Goes on evenly also when the clock of the machine is set. */
const REAL_CLOCK: PaceClock = {
  now: () => performance.timeOrigin + performance.now(),
  sleep: pause,
};

/**
 * "In general, no more than 80 content-generating requests per minute and no
 * more than 500 content-generating requests per hour"
 * (docs.github.com, rate limits for the REST API). GitHub does not say in its
 * answers how much of that is left.
 */
const WINDOWS = [
  { writes: 80, milliseconds: 60_000 },
  { writes: 500, milliseconds: 60 * 60_000 },
];
const REMEMBERED_WRITES = Math.max(...WINDOWS.map(({ writes }) => writes));
const MAX_WAIT_MS = 60_000;
const ACCOUNTS = 1000;

/**
 * Keeps the writes of one account below GitHub's limits: those that fit go at
 * once, the others in the order in which they were asked for. GitHub punishes
 * who goes on after it said no, so it is not asked to begin with.
 *
 * It knows the writes of this process only. What other processes and people
 * write with the same account still meets GitHub's own answer.
 * @public
 */
export class WritePace {
  readonly #clock: PaceClock;
  /** When the last writes went, or are to go, oldest first. */
  readonly #times: number[] = [];

  constructor(clock: PaceClock = REAL_CLOCK) {
    this.#clock = clock;
  }

  /**
   * Resolves when a write may be sent, which counts as sent then.
   *
   * @throws GithubRateLimit when that would be more than a minute from now; the
   * signal's reason
   */
  async turn(signal?: AbortSignal): Promise<void> {
    const now = this.#clock.now();
    const time = this.#nextFrom(now);
    if (time - now > MAX_WAIT_MS) throw new GithubRateLimit(new Date(time));
    this.#times.push(time);
    if (this.#times.length > REMEMBERED_WRITES) this.#times.shift();
    if (time === now) return;
    try {
      await this.#clock.sleep(time - now, signal);
    } catch (error) {
      this.#times.splice(this.#times.indexOf(time), 1);
      throw error;
    }
  }

  #nextFrom(now: number): number {
    const frees = WINDOWS.map(({ writes, milliseconds }) => {
      const oldest = this.#times.at(-writes);
      return oldest === undefined ? now : oldest + milliseconds;
    });
    return Math.max(now, this.#times.at(-1) ?? now, ...frees);
  }
}

/** The paces of a process, by account. @public */
export class WritePaces {
  readonly #clock: PaceClock;
  readonly #paces = new RecentCache<WritePace>(ACCOUNTS);

  constructor(clock: PaceClock = REAL_CLOCK) {
    this.#clock = clock;
  }

  /** @param account - a text that is the same for whatever GitHub counts together */
  of(account: string): WritePace {
    const known = this.#paces.get(account);
    if (known) return known;
    const pace = new WritePace(this.#clock);
    this.#paces.set(account, pace);
    return pace;
  }
}

/** For all repositories of this process. */
export const processWritePaces = new WritePaces();
