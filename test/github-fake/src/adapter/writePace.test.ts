import type { PaceClock } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import {
  WritePace,
  WritePaces,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import { startDemo } from '../__testUtils__/demo';
import type { GithubFake } from '../startGithubFake';
import { openPipelines, proposing, takeCalls } from './__testUtils__/pipelines';

/** Who waits has waited. */
class PatientClock implements PaceClock {
  time = 0;
  longestWait = 0;

  now() {
    return this.time;
  }

  async sleep(milliseconds: number) {
    this.longestWait = Math.max(this.longestWait, milliseconds);
    this.time += milliseconds;
  }
}

function paced(
  fake: GithubFake,
  writePaces: Pick<WritePaces, 'of'>,
  access = { token: fake.token, isApp: false },
) {
  return openPipelines(fake, {
    connection: {
      apiBaseUrl: fake.apiUrl,
      getToken: async () => access,
      writePaces,
    },
  });
}

const change = (n: number) => ({
  changes: { [`pipelines/p${n}/values.yaml`]: 'pipeline: {}\n' },
  branch: `kp-create-p${n}`,
});

describe('the pace of writes to GitHub', () => {
  it('lets fifty proposals at once all land, without asking too much', async () => {
    const { fake } = await startDemo();
    const clock = new PatientClock();
    const writePaces = new WritePaces(clock);
    const base = await paced(fake, writePaces).head();
    takeCalls(fake);

    const results = await Promise.all(
      Array.from({ length: 50 }, (_, n) => {
        const { changes, branch } = change(n);
        // Each as a process of its own would, but with what they share in one
        return paced(fake, writePaces).propose(
          proposing(base, changes, { branch }),
        );
      }),
    );
    expect(results.map(({ kind }) => kind)).toEqual(Array(50).fill('created'));
    const writes = takeCalls(fake).filter(call => call.endsWith(' 201'));
    expect(writes).toHaveLength(4 * 50);
    // 200 writes at 80 a minute
    expect(clock.time).toBeGreaterThanOrEqual(2 * 60_000);
    expect(clock.longestWait).toBeLessThanOrEqual(60_000);
  }, 120_000);

  it('does not slow down reading', async () => {
    const { fake } = await startDemo();
    const clock = new PatientClock();
    const writePaces = new WritePaces(clock);
    for (let n = 0; n < 30; n += 1) await paced(fake, writePaces).read();
    expect(takeCalls(fake).length).toBeGreaterThan(80);
    expect(clock.time).toBe(0);
  });

  it('says until when, and asks GitHub nothing, where the wait would be long', async () => {
    const { fake } = await startDemo();
    const clock = new PatientClock();
    const pace = new WritePace(clock);
    for (let n = 0; n < 500; n += 1) await pace.turn();
    const repository = paced(fake, { of: () => pace });
    const base = await repository.head();
    takeCalls(fake);

    const { changes, branch } = change(1);
    expect(
      await repository.propose(proposing(base, changes, { branch })),
    ).toEqual({ kind: 'rateLimited', until: new Date(60 * 60_000) });
    expect(takeCalls(fake).filter(call => !call.endsWith(' 200'))).toEqual([]);
  });

  it('is one for an app, whatever its token, and one for each token of people', async () => {
    const { fake } = await startDemo();
    const accounts: string[] = [];
    const writePaces = {
      of(account: string) {
        accounts.push(account);
        return new WritePace(new PatientClock());
      },
    };
    const accountOf = async (token: string, isApp: boolean) => {
      fake.addToken(token, { login: 'ada' });
      const repository = paced(fake, writePaces, { token, isApp });
      await repository.propose(
        proposing(await repository.head(), { a: token }, { branch: 'kp-a' }),
      );
      const [account, ...others] = new Set(accounts.splice(0));
      expect(others).toEqual([]);
      return account;
    };
    const app = await accountOf('ghs_1', true);
    expect(await accountOf('ghs_2', true)).toBe(app);
    const people = [
      await accountOf('ghu_1', false),
      await accountOf('ghu_2', false),
    ];
    expect(new Set([app, ...people]).size).toBe(3);
    expect(people.join()).not.toContain('ghu_');
  });
});
