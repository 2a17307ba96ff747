import { client } from './__testUtils__/client';
import type { Emulator } from './__testUtils__/startEmulator';
import { startEmulator } from './__testUtils__/startEmulator';
import { gitSteps } from './__testUtils__/secondOpinion/gitSteps';
import { pullSteps } from './__testUtils__/secondOpinion/pullSteps';
import type { GithubFake } from './startGithubFake';
import { startGithubFake } from './startGithubFake';

type Answers = Map<string, unknown>;

/** Every request an adapter makes, and the refusals it has to understand. */
const STEPS = [...gitSteps, ...pullSteps];

/** The answers to all steps, in their order, by the step's name. */
async function play(server: { apiUrl: string; token: string }) {
  const script = {
    octokit: client(server.apiUrl, server.token),
    apiUrl: server.apiUrl,
    commits: new Map<string, string>(),
  };
  const answers: Answers = new Map();
  for (const { name, run } of STEPS) {
    answers.set(
      name,
      await run(script).catch(error => `failed: ${error.message}`),
    );
  }
  return answers;
}

/*
 * Our server can only confirm what we believe of GitHub. The emulator was made
 * by others; where both say the same, two have read GitHub's documentation the
 * same way.
 */
describe('this server and the emulator', () => {
  let fake: GithubFake;
  let emulator: Emulator;
  let ours: Answers;
  let theirs: Answers;

  beforeAll(async () => {
    fake = await startGithubFake({
      repositories: [
        { path: 'acme/pipelines', files: { 'README.md': '# pipelines\n' } },
      ],
    });
    emulator = await startEmulator(['pipelines']);
    [ours, theirs] = [
      await play(fake),
      await play({
        apiUrl: emulator.apiUrl,
        token: emulator.tokenFor('pipelines'),
      }),
    ];
  });

  afterAll(async () => {
    await emulator.close();
    await fake.close();
  });

  it.each(STEPS.filter(({ gap }) => !gap).map(({ name }) => name))(
    'agree: %s',
    name => {
      expect(ours.get(name)).toEqual(theirs.get(name));
      expect(String(ours.get(name))).not.toMatch(/^failed/);
    },
  );

  // When one of these fails, the emulator has learned it: take the gap away.
  it.each(STEPS.flatMap(({ name, gap }) => (gap ? [[name, gap]] : [])))(
    'differ: %s (the emulator %s)',
    name => {
      expect(ours.get(name)).not.toEqual(theirs.get(name));
    },
  );
});
