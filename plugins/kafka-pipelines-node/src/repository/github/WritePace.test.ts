import { GithubRateLimit } from './githubFailure';
import { WritePace, WritePaces, type PaceClock } from './WritePace';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Time passes when the test says so. */
class FakeClock implements PaceClock {
  time = 1_000_000;
  readonly #sleepers: Array<{ until: number; wake: () => void }> = [];

  now() {
    return this.time;
  }

  sleep(milliseconds: number, signal?: AbortSignal) {
    return new Promise<void>((resolve, reject) => {
      this.#sleepers.push({ until: this.time + milliseconds, wake: resolve });
      signal?.addEventListener('abort', () => reject(signal.reason));
    });
  }

  async pass(milliseconds: number) {
    this.time += milliseconds;
    this.#sleepers
      .filter(({ until }) => until <= this.time)
      .forEach(({ wake }) => wake());
    await new Promise(resolve => setImmediate(resolve));
  }
}

describe('WritePace', () => {
  let clock: FakeClock;
  let pace: WritePace;
  let gone: number[];
  beforeEach(() => {
    clock = new FakeClock();
    pace = new WritePace(clock);
    gone = [];
  });

  /** Asks for so many turns at once. */
  async function ask(count: number) {
    const start = clock.time;
    const turns = Array.from({ length: count }, () =>
      pace.turn().then(
        () => gone.push(clock.time - start),
        error => error,
      ),
    );
    await clock.pass(0);
    return turns;
  }

  it('lets a burst of 80 go at once, and the next 80 after a minute', async () => {
    await ask(160);
    expect(gone).toEqual(Array(80).fill(0));
    await clock.pass(MINUTE - 1);
    expect(gone).toHaveLength(80);
    await clock.pass(1);
    expect(gone).toHaveLength(160);
  });

  it('lets no more than 80 go in any minute, however they are spread', async () => {
    const times: number[] = [];
    const write = () =>
      pace.turn().then(
        () => times.push(clock.time),
        () => {},
      );
    for (let second = 0; second < 300; second += 1) {
      write();
      write();
      write();
      await clock.pass(0);
      await clock.pass(1000);
    }
    expect(times.length).toBeGreaterThan(4 * 80 - 1);
    for (const start of times) {
      const inMinute = times.filter(
        time => time >= start && time < start + MINUTE,
      );
      expect(inMinute.length).toBeLessThanOrEqual(80);
    }
  });

  it('says until when, where that is more than a minute away', async () => {
    const start = clock.time;
    const turns = await ask(161);
    const refused = await turns[160];
    expect(refused).toBeInstanceOf(GithubRateLimit);
    expect(refused).toMatchObject({ until: new Date(start + 2 * MINUTE) });
    // It was not counted
    await clock.pass(MINUTE);
    await ask(1);
    await clock.pass(MINUTE);
    expect(gone).toHaveLength(161);
  });

  it('lets no more than 500 go in an hour', async () => {
    const start = clock.time;
    for (let minute = 0; minute < 6; minute += 1) {
      await ask(80);
      await clock.pass(MINUTE);
    }
    await ask(20);
    expect(gone).toHaveLength(500);
    const [refused] = await ask(1);
    expect(await refused).toMatchObject({ until: new Date(start + HOUR) });
    await clock.pass(start + HOUR - clock.time);
    await ask(80);
    expect(gone).toHaveLength(580);
  });

  it('gives the turn of who stopped waiting to another', async () => {
    await ask(80);
    const stop = new AbortController();
    const stopped = Array.from({ length: 80 }, () =>
      pace.turn(stop.signal).catch(error => error),
    );
    stop.abort(new Error('enough'));
    expect(await Promise.all(stopped)).toEqual(
      Array(80).fill(new Error('enough')),
    );
    await ask(80);
    await clock.pass(MINUTE);
    expect(gone).toHaveLength(160);
  });

  it('is one for each account', () => {
    const paces = new WritePaces(clock);
    expect(paces.of('a')).toBe(paces.of('a'));
    expect(paces.of('a')).not.toBe(paces.of('b'));
  });
});
