const HOUR = 60 * 60;

/** The primary limit: so many requests an hour, counted for each account. */
export class RateLimit {
  readonly #used = new Map<number, number>();
  readonly #reset = Math.floor(Date.now() / 1000) + HOUR;

  constructor(readonly limit: number) {}

  /** @returns false when nothing is left */
  use(account: number): boolean {
    const used = this.#used.get(account) ?? 0;
    if (used >= this.limit) return false;
    this.#used.set(account, used + 1);
    return true;
  }

  /** A conditional request that was answered with 304 is free. */
  giveBack(account: number) {
    this.#used.set(account, (this.#used.get(account) ?? 1) - 1);
  }

  state(account: number) {
    const used = this.#used.get(account) ?? 0;
    return {
      limit: this.limit,
      used,
      remaining: this.limit - used,
      reset: this.#reset,
      resource: 'core',
    };
  }

  headers(account: number): Record<string, string> {
    return Object.fromEntries(
      Object.entries(this.state(account)).map(([key, value]) => [
        `x-ratelimit-${key}`,
        String(value),
      ]),
    );
  }
}
