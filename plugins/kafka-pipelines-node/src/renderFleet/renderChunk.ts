import { isError } from '@backstage/errors';
import type { ParsedYaml } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { renderRelease } from '../helm/renderRelease';
import type { Helm } from '../helm/types';
import { nestedYaml } from './nestedYaml';
import {
  keysOf,
  ownFiles,
  type ReleaseGroup,
  type TargetRelease,
} from './releaseGroups';
import type { RenderedTarget } from './types';
import { umbrellaRun } from './umbrellaRun';

/** So many releases that fail are taken out one by one; then the rest is halved. */
const FEW = 3;
/** Of so few releases each is rendered by itself once one of them fails. */
const SMALL = 16;

/** What a chunk is rendered with. */
export interface ChunkOptions {
  helm: Helm;
  /** What the value files say, by path. */
  parsed: ReadonlyMap<string, ParsedYaml>;
  signal: AbortSignal;
}

/**
 * Whether a release gives the same in an umbrella: its files can stand below a
 * key, and none of its own keys is one of the shared files, which Helm would
 * have to merge.
 */
function fits(
  each: TargetRelease,
  { sharedKeys }: ReleaseGroup,
  parsed: ReadonlyMap<string, ParsedYaml>,
): boolean {
  const own = ownFiles(each);
  return (
    own.every(path => {
      const text = each.release.files.get(path);
      return (
        text !== undefined &&
        parsed.get(path)?.value !== undefined &&
        nestedYaml(text) !== undefined
      );
    }) && !keysOf(own, parsed).some(key => sharedKeys.has(key))
  );
}

async function alone(
  { target, release }: TargetRelease,
  { helm, signal }: ChunkOptions,
): Promise<RenderedTarget> {
  const { manifests, error } = await renderRelease({
    ...release,
    helm,
    signal,
  });
  return {
    ...target,
    ...(manifests !== undefined && { manifests }),
    ...(error !== undefined && { error }),
  };
}

async function eachAlone(
  releases: readonly TargetRelease[],
  options: ChunkOptions,
): Promise<RenderedTarget[]> {
  const rendered: RenderedTarget[] = [];
  for (const each of releases) rendered.push(await alone(each, options));
  return rendered;
}

async function together(
  group: ReleaseGroup,
  releases: readonly TargetRelease[],
  options: ChunkOptions,
): Promise<RenderedTarget[]> {
  const { umbrella } = group;
  const rendered: RenderedTarget[] = [];
  let left = [...releases];
  for (let failed = 0; left.length > 1 && umbrella; failed += 1) {
    const result = await umbrellaRun(
      options.helm,
      umbrella,
      group,
      left,
      options.signal,
    );
    if ('streams' in result) {
      const { streams } = result;
      return rendered.concat(
        left.map(({ target }, index) => ({
          ...target,
          manifests: streams[index],
        })),
      );
    }
    const { culprits } = result;
    if (culprits.length === 0 || failed === FEW || left.length <= SMALL) {
      if (left.length <= SMALL) break;
      const middle = Math.ceil(left.length / 2);
      return rendered.concat(
        await together(group, left.slice(0, middle), options),
        await together(group, left.slice(middle), options),
      );
    }
    // In its own words: names and lines of the umbrella say nothing to anybody.
    const blamed = left.filter((_, index) => culprits.includes(index));
    rendered.push(...(await eachAlone(blamed, options)));
    left = left.filter(each => !blamed.includes(each));
  }
  return rendered.concat(await eachAlone(left, options));
}

/**
 * Renders some releases of a group. One that fails does not keep the others from
 * being rendered.
 *
 * @throws AbortError when the signal was given
 */
export async function renderChunk(
  group: ReleaseGroup,
  releases: readonly TargetRelease[],
  options: ChunkOptions,
): Promise<RenderedTarget[]> {
  const inUmbrella = releases.filter(each => fits(each, group, options.parsed));
  const others = releases.filter(each => !inUmbrella.includes(each));
  try {
    return (await together(group, inUmbrella, options)).concat(
      await eachAlone(others, options),
    );
  } catch (error) {
    if (options.signal.aborted || !isError(error)) throw error;
    // A stream that cannot be split, for example; one of them is to blame.
    return eachAlone(releases, options);
  }
}
