import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { FleetTarget } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { loadFleet } from '../../fleet/loadFleet';
import { renderConnectCluster, renderPipeline, type Helm } from '../../helm';
import { fleetTargets } from '../fleetTargets';
import { renderFleet } from '../renderFleet';
import type { RenderedTarget, RenderFleetOptions } from '../types';

export const ROOT = resolve(__dirname, '../../../../..');

/** Texts of a folder by their path in it. */
export async function filesIn(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true });
  const files: Record<string, string> = {};
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8').catch(
      () => undefined,
    );
    if (text !== undefined) files[name] = text;
  }
  return files;
}

/** Options for a repository of these files. */
export function optionsOf(
  files: Record<string, string | undefined>,
  helm: Helm,
  more: Partial<RenderFleetOptions> = {},
): RenderFleetOptions {
  const tree = new Map(
    Object.entries(files).flatMap(([path, text]) =>
      text === undefined ? [] : [[path, text] as const],
    ),
  );
  return { fleet: loadFleet(tree, []), files: tree, helm, ...more };
}

export const idOf = ({ kind, name, environment }: FleetTarget) =>
  `${environment} ${kind} ${name}`;

const byId = (a: FleetTarget, b: FleetTarget) => (idOf(a) < idOf(b) ? -1 : 1);

/** What `renderFleet` gives, in the order of {@link idOf}. */
export async function all(
  options: RenderFleetOptions,
): Promise<RenderedTarget[]> {
  const results: RenderedTarget[] = [];
  for await (const each of renderFleet(options)) results.push(each);
  return results.sort(byId);
}

/** What a run of Helm for each gives, in the same order. */
export async function oneByOne(
  options: RenderFleetOptions,
): Promise<RenderedTarget[]> {
  const results: RenderedTarget[] = [];
  for (const target of options.targets ?? fleetTargets(options.fleet)) {
    const where = { ...options, environment: target.environment };
    const { manifests, error } =
      target.kind === 'pipeline'
        ? await renderPipeline({ ...where, pipeline: target.name })
        : await renderConnectCluster({ ...where, cluster: target.name });
    results.push({
      ...target,
      ...(manifests !== undefined && { manifests }),
      ...(error !== undefined && { error }),
    });
  }
  return results.sort(byId);
}
