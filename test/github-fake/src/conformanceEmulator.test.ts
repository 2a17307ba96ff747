import { describeRepositoryConformance } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/testUtils';
import { createRestHarness } from './__testUtils__/conformance/restHarness';
import type { EmulatorProxy } from './__testUtils__/emulatorProxy';
import { startEmulatorProxy } from './__testUtils__/emulatorProxy';
import type { Emulator } from './__testUtils__/startEmulator';
import { startEmulator } from './__testUtils__/startEmulator';

jest.setTimeout(60_000);

/** Made at the start; a test takes the next one. */
const NAMES = Array.from({ length: 400 }, (_, i) => `pipelines-${i}`);

const TWO_PULLS = 'opens a second pull request for the same branch';
const CLOSES_NONE = 'closes no pull request whose branch is deleted';

let emulator: Emulator;
let proxy: EmulatorProxy;

beforeAll(async () => {
  emulator = await startEmulator(NAMES, ['empty']);
  proxy = await startEmulatorProxy(emulator.apiUrl);
});

afterAll(async () => {
  await proxy.close();
  await emulator.close();
});

describeRepositoryConformance(
  'the emulator',
  seed => {
    const repo = seed ? NAMES.shift() : 'empty';
    if (!repo) throw new Error('No repository is left');
    const server = { apiUrl: proxy.apiUrl, token: emulator.tokenFor(repo) };
    return createRestHarness(server, { owner: 'acme', repo }, seed);
  },
  {
    proposals: 'pullRequest',
    skip: {
      'lets a folder take the place of a file, and back':
        'refuses a file in place of a folder that the same request empties',
      'makes one commit on the base, on a branch of its own':
        'keeps folders that nothing is left in',
      'adopts what an earlier attempt of the same request made': TWO_PULLS,
      'proposes all or nothing when asked to stop at any moment, and can be repeated':
        TWO_PULLS,
      'makes one proposal of one request that runs four times at once':
        TWO_PULLS,
      'lists what is open, and from whom': CLOSES_NONE,
      'makes a branch again that was deleted': CLOSES_NONE,
      'leaves a branch alone that a person has committed to':
        'lets a pull request stay at the head it had at first',
    },
  },
);
