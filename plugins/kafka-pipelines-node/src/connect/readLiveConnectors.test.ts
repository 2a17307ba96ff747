import { readLiveConnectors } from './readLiveConnectors';

const of = (name: string) => ({ info: { name }, status: {} });

const worker = (
  names: string[],
  expanded: Record<string, unknown>,
  singly: Record<string, { info: unknown }> = {},
) => ({
  connectorNames: async () => names,
  expandedConnectors: async () => expanded,
  connector: async (name: string) => singly[name],
});

describe('readLiveConnectors', () => {
  it('asks singly for what the answer for all lacks', async () => {
    const progress: string[] = [];
    expect(
      await readLiveConnectors(
        // As old workers answer, and proxies that drop a parameter.
        worker(
          ['b', 'c', 'a'],
          { a: of('a'), b: {} },
          { b: of('b'), c: of('c') },
        ),
        (done, total) => progress.push(`${done}/${total}`),
      ),
    ).toEqual({
      connectors: { a: of('a'), b: of('b'), c: of('c') },
      askedSingly: ['b', 'c'],
    });
    expect(progress).toEqual(['1/2', '2/2']);
  });

  it('leaves out what is deleted meanwhile, before or after', async () => {
    expect(
      await readLiveConnectors(worker(['late'], { early: of('early') })),
    ).toEqual({ connectors: {}, askedSingly: [] });
  });
});
