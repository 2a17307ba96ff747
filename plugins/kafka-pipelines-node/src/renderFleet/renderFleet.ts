import { availableParallelism } from 'node:os';
import { isError } from '@backstage/errors';
import type { FleetTarget } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { connectClusterRelease, pipelineRelease } from '../helm/release';
import { fleetTargets } from './fleetTargets';
import { renderChunk, type ChunkOptions } from './renderChunk';
import { RenderCache } from './RenderCache';
import {
  releaseGroups,
  type ReleaseGroup,
  type TargetRelease,
} from './releaseGroups';
import type { RenderedTarget, RenderFleetOptions } from './types';

/** Releases in one run of Helm: what it and we hold in memory at a time. */
const LARGEST_CHUNK = 500;
/** Below that the start of another Helm costs more than it saves. */
const SMALLEST_CHUNK = 50;

interface Chunk {
  group: ReleaseGroup;
  releases: TargetRelease[];
}

function releaseOf(
  { fleet, files }: RenderFleetOptions,
  { kind, name, environment }: FleetTarget,
) {
  const where = { fleet, files, environment };
  return kind === 'pipeline'
    ? pipelineRelease(where, name)
    : connectClusterRelease(where, name);
}

/** The releases of targets, and those that have none, with the reason. */
function releasesOf(options: RenderFleetOptions) {
  const releases: TargetRelease[] = [];
  const failed: RenderedTarget[] = [];
  for (const target of options.targets ?? fleetTargets(options.fleet)) {
    try {
      releases.push({ target, release: releaseOf(options, target) });
    } catch (error) {
      if (!isError(error)) throw error;
      failed.push({ ...target, error: error.message });
    }
  }
  return { releases, failed };
}

function chunksOf(
  group: ReleaseGroup,
  releases: readonly TargetRelease[],
): Chunk[] {
  const size = Math.min(
    LARGEST_CHUNK,
    Math.max(
      SMALLEST_CHUNK,
      Math.ceil(releases.length / availableParallelism()),
    ),
  );
  return Array.from({ length: Math.ceil(releases.length / size) }, (_, i) => ({
    group,
    releases: releases.slice(i * size, (i + 1) * size),
  }));
}

/** Results of chunks as they come, with as many of them at work as there are cores. */
async function* inParallel(
  chunks: readonly Chunk[],
  options: ChunkOptions,
): AsyncGenerator<{ chunk: Chunk; rendered: RenderedTarget[] }> {
  const waiting = [...chunks];
  const working = new Map<
    Chunk,
    Promise<{ chunk: Chunk; rendered: RenderedTarget[] }>
  >();
  const startNext = () => {
    const chunk = waiting.shift();
    if (!chunk) return;
    const work = renderChunk(chunk.group, chunk.releases, options);
    working.set(
      chunk,
      work.then(rendered => ({ chunk, rendered })),
    );
  };
  try {
    for (let i = 0; i < availableParallelism(); i += 1) startNext();
    while (working.size > 0) {
      const finished = await Promise.race(working.values());
      working.delete(finished.chunk);
      startNext();
      yield finished;
    }
  } finally {
    // When one has failed, the others are stopped by their signal.
    for (const work of working.values()) work.catch(() => {});
  }
}

/**
 * Renders everything of a fleet, or what is asked for, with few runs of Helm:
 * many releases of a chart with the same shared value files in one. Each gives
 * the same bytes and the same message as `renderPipeline` and
 * `renderConnectCluster`, in no particular order, and one that fails does not
 * keep the others from being rendered.
 *
 * @throws AbortError when the signal was given
 * @public
 */
export async function* renderFleet(
  options: RenderFleetOptions,
): AsyncGenerator<RenderedTarget> {
  const { fleet, helm, onProgress } = options;
  const { releases, failed } = releasesOf(options);
  const total = releases.length + failed.length;
  let done = 0;
  const stop = new AbortController();
  const signal = options.signal
    ? AbortSignal.any([options.signal, stop.signal])
    : stop.signal;
  const advance = (count: number) => {
    done += count;
    onProgress?.(done, total);
  };
  try {
    signal.throwIfAborted();
    yield* failed;
    advance(failed.length);
    const cache = new RenderCache(options);
    const chunks: Chunk[] = [];
    for (const group of await releaseGroups(releases, fleet.files)) {
      const missing: TargetRelease[] = [];
      for await (const { hits, misses } of cache.look(group)) {
        yield* hits;
        advance(hits.length);
        missing.push(...misses);
      }
      chunks.push(...chunksOf(group, missing));
    }
    const work = inParallel(chunks, { helm, parsed: fleet.files, signal });
    for await (const { chunk, rendered } of work) {
      await cache.keep(chunk.group, rendered);
      yield* rendered;
      advance(rendered.length);
    }
    await cache.prune();
  } finally {
    stop.abort();
  }
}
