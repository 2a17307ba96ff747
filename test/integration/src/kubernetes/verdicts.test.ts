import {
  allVariants,
  judgesNull,
  ourVerdict,
  readVerdicts,
  type Variant,
  writeVerdicts,
} from 'manifest-facts-test';
import { type ServerVerdict, serverVerdict } from './serverVerdict';
import { type StrimziServer, strimziServers } from './servers';

/** A server answers faster than one request waits for the other. */
const AT_A_TIME = 16;

async function askAll(
  { api }: StrimziServer,
  variants: readonly Variant[],
): Promise<Map<Variant, ServerVerdict>> {
  const verdicts = new Map<Variant, ServerVerdict>();
  const waiting = [...variants];
  await Promise.all(
    Array.from({ length: AT_A_TIME }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        verdicts.set(next, await serverVerdict(api, next.manifest));
      }
    }),
  );
  return verdicts;
}

const newest = strimziServers.at(-1)?.strimzi;

/** What is none of Strimzi's is the same on all servers. */
function variantsFor({ strimzi }: StrimziServer): Variant[] {
  return allVariants.filter(
    ({ isBuiltIn }) => !isBuiltIn || strimzi === newest,
  );
}

const accepted = new Map<string, string[]>(
  allVariants.map(({ id }) => [id, []]),
);

describe.each(strimziServers)('our checks for Strimzi $strimzi', server => {
  const { strimzi } = server;
  let verdicts: Map<Variant, ServerVerdict>;
  beforeAll(async () => {
    verdicts = await askAll(server, variantsFor(server));
    for (const [{ id }, { isAccepted }] of verdicts) {
      if (isAccepted) accepted.get(id)?.push(strimzi);
    }
  }, 600_000);

  it('take and refuse what its server takes and refuses', () => {
    const different = [...verdicts].flatMap(([variant, theirs]) => {
      const { id, manifest } = variant;
      const ours = ourVerdict(strimzi, manifest);
      return ours.isAccepted === theirs.isAccepted || judgesNull(variant)
        ? []
        : [`${id}\n  ours: ${ours.says}\n  server: ${theirs.says}`];
    });
    expect(different).toEqual([]);
  });

  it('name the same fields as unknown, where one was added', () => {
    const different = [...verdicts].flatMap(([variant, theirs]) => {
      if (!variant.addsField) return [];
      const ours = ourVerdict(strimzi, variant.manifest).unknown.sort();
      return ours.join() === theirs.unknown.sort().join()
        ? []
        : [{ id: variant.id, ours, server: theirs.unknown }];
    });
    expect(different).toEqual([]);
  });

  it('are tested with the verdicts that are recorded', () => {
    if (process.env.RECORD_VERDICTS) return;
    const recorded = readVerdicts();
    const different = [...verdicts]
      .filter(
        ([{ id }, { isAccepted }]) =>
          recorded.get(id)?.includes(strimzi) !== isAccepted,
      )
      .map(([{ id }]) => id);
    expect(different).toEqual([]);
  });
});

afterAll(() => {
  if (process.env.RECORD_VERDICTS) writeVerdicts(accepted);
});
