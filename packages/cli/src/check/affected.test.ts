import {
  affectedBy,
  changedFiles,
  checkFleet,
  isAffected,
  type Finding,
  type Fleet,
  type FleetTarget,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  argocdFiles,
  checkRendered,
  loadFleet,
  renderableTargets,
  renderConnectCluster,
  renderPipeline,
  resolveHelm,
  type RenderedTarget,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import fc from 'fast-check';
import { join } from 'node:path';
import { readDirectory } from '../readDirectory';
import { anyChange } from './__testUtils__/randomChanges';

const EXAMPLES = join(__dirname, '../../../../examples/gitops');
/** Enough to meet each kind of change once or twice; more of them by hand. */
const RUNS = Number(process.env.FAST_CHECK_RUNS ?? 12);
const TODAY = new Date('2026-11-30');

// Renders with Helm, thing by thing.
jest.setTimeout(120_000 + RUNS * 10_000);

/** The demo as Argo CD deploys it: the charts are files of it that can change as well. */
async function demo(): Promise<Map<string, string>> {
  const { files } = await readDirectory(EXAMPLES);
  return new Map([...files, ...(await argocdFiles(files))]);
}

const keyOf = ({ kind, name, environment }: FleetTarget) =>
  `${kind} ${name} ${environment}`;

/** Renders one by one what was not rendered from the same files before. */
class Memory {
  readonly #rendered = new Map<string, Promise<RenderedTarget>>();

  render(
    fleet: Fleet,
    files: ReadonlyMap<string, string>,
    target: FleetTarget,
  ): Promise<RenderedTarget> {
    const { kind, name, environment } = target;
    const [part, chart] =
      kind === 'pipeline'
        ? [fleet.pipelines[name], 'kafka-pipeline' as const]
        : [fleet.connectClusters[name], 'kafka-connect' as const];
    const pin = fleet.environments[environment].config.charts[chart];
    const key = JSON.stringify([
      keyOf(target),
      pin,
      part.instances[environment].valueFiles.map(path => files.get(path)),
      [...files].filter(([path]) => path.startsWith(`charts/${chart}-`)),
    ]);
    const rendered =
      this.#rendered.get(key) ?? this.#render(fleet, files, target);
    this.#rendered.set(key, rendered);
    return rendered;
  }

  async #render(
    fleet: Fleet,
    files: ReadonlyMap<string, string>,
    target: FleetTarget,
  ): Promise<RenderedTarget> {
    const { kind, name, environment } = target;
    const where = { fleet, files, environment, helm: await resolveHelm() };
    const { manifests, error } =
      kind === 'pipeline'
        ? await renderPipeline({ ...where, pipeline: name })
        : await renderConnectCluster({ ...where, cluster: name });
    return { ...target, manifests, error };
  }
}

/** A full run: everything there is to say, and every manifest. */
async function fullRun(
  fleet: Fleet,
  files: Map<string, string>,
  memory: Memory,
) {
  const found = checkFleet(fleet, TODAY);
  const rendered = new Map<string, RenderedTarget>();
  for (const target of renderableTargets(fleet, found).targets) {
    rendered.set(keyOf(target), await memory.render(fleet, files, target));
  }
  return { found, rendered };
}

const texts = (findings: readonly Finding[]) =>
  new Set(findings.map(finding => JSON.stringify(finding)));

describe('affectedBy', () => {
  it('misses nothing that a change brings about', async () => {
    const start = await demo();
    const memory = new Memory();
    let partly = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyChange, { maxLength: 1 }),
        fc.array(anyChange, { minLength: 1, maxLength: 3 }),
        async (earlier, changes) => {
          const before = earlier.reduce(
            (files, change) => change(files),
            start,
          );
          const after = changes.reduce(
            (files, change) => change(files),
            before,
          );
          const was = loadFleet(before, []);
          const is = loadFleet(after, [], was);
          const affected = affectedBy(
            changedFiles(before, after),
            was,
            is,
            TODAY,
          );
          const [old, now] = [
            await fullRun(was, before, memory),
            await fullRun(is, after, memory),
          ];

          const [known, found] = [texts(old.found), texts(now.found)];
          for (const [findings, same] of [
            [now.found, known],
            [old.found, found],
          ] as const) {
            const different = findings.filter(
              finding => !same.has(JSON.stringify(finding)),
            );
            expect(
              different.filter(finding => !isAffected(affected, finding)),
            ).toEqual([]);
          }

          const targets = new Set(affected.targets.map(keyOf));
          const others = [...now.rendered].filter(([key]) => !targets.has(key));
          for (const [key, rendered] of others) {
            expect(rendered).toEqual(old.rendered.get(key));
            expect(checkRendered(is, rendered)).toEqual(
              checkRendered(was, rendered),
            );
          }
          partly += Number(others.length > 0);
        },
      ),
      { numRuns: RUNS },
    );
    // Everything would be right, and no use.
    expect(partly).toBeGreaterThan(RUNS / 4);
  });
});
