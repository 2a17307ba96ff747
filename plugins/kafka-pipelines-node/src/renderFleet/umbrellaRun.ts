import { canonicalStream } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { runHelm } from '../helm/runHelm';
import { withFiles } from '../helm/withFiles';
import type { Helm } from '../helm/types';
import { nestedYaml } from './nestedYaml';
import {
  ownFiles,
  type ReleaseGroup,
  type TargetRelease,
} from './releaseGroups';
import {
  releaseTemplate,
  SHARED,
  SHARED_CHECKSUM,
  type UmbrellaChart,
} from './umbrellaChart';

/** Hundreds of releases on a machine that does other things, too. */
const TIMEOUT_SECONDS = 300;

/** What became of a run of many releases. */
export type UmbrellaResult =
  | { streams: string[] }
  /** `culprits`: indexes of the releases that Helm stopped at, when it says so. */
  | { culprits: number[] };

/** An alias by place, never by name: a name could be taken for something else. */
const aliasOf = (index: number) => `p${index}`;

/**
 * The files of a run: the chart, a template for each release, the shared values
 * once, and the values of the releases in as many files as they have
 * themselves, so that it is Helm that merges them.
 */
export function umbrellaFiles(
  { files, values }: UmbrellaChart,
  { shared, sharedKeys }: Pick<ReleaseGroup, 'shared' | 'sharedKeys'>,
  releases: readonly TargetRelease[],
): { files: Map<string, string>; valueFiles: string[] } {
  const all = new Map<string, string>(
    [...files].map(([path, text]) => [`chart/${path}`, text]),
  );
  all.set('chart/templates/z-first.yaml', SHARED_CHECKSUM);
  all.set('chart/templates/a-last.yaml', SHARED_CHECKSUM);
  const valueFiles = shared.map((text, index) => {
    all.set(`shared-${index}.yaml`, `${SHARED}:\n${text}`);
    return `shared-${index}.yaml`;
  });
  // Each key of the chart's own values where it is set, so that Helm merges them.
  const [ofShared, ofReleases] = [true, false].map(wanted =>
    JSON.stringify(
      Object.fromEntries(
        Object.entries(values).filter(
          ([key]) => sharedKeys.has(key) === wanted,
        ),
      ),
    ),
  );
  const defaults: string[] = [`${SHARED}: ${ofShared}\n`];
  const own: string[][] = [];
  releases.forEach((each, index) => {
    const alias = aliasOf(index);
    all.set(
      `chart/templates/${alias}.yaml`,
      releaseTemplate(alias, each.release.name),
    );
    defaults.push(`${alias}: ${ofReleases}\n`);
    ownFiles(each).forEach((path, layer) => {
      const text = nestedYaml(each.release.files.get(path) ?? '');
      own[layer] ??= [];
      if (text) own[layer].push(`${alias}:\n${text}`);
    });
  });
  all.set('chart/values.yaml', defaults.join(''));
  own.forEach((texts, layer) => {
    if (texts.length === 0) return;
    all.set(`own-${layer}.yaml`, texts.join(''));
    valueFiles.push(`own-${layer}.yaml`);
  });
  return { files: all, valueFiles };
}

/** In a message about a template (one), or about values that the schema refuses (all), of Helm 4 and Helm 3. */
const CULPRIT = /\/templates\/p(\d+)\.yaml\b|^\s*- (?:at '\/)?p(\d+)\b/gm;

const SOURCE = /^---\n# Source: [^\n]*?\/templates\/([^/\n]*)\.yaml$/m;

/** What Helm printed, by the name of the template it came from. */
function outputsByTemplate(output: string): Map<string, string> {
  const [, ...parts] = output.split(SOURCE);
  const outputs = new Map<string, string>();
  for (let index = 0; index < parts.length; index += 2) {
    const before = outputs.get(parts[index]) ?? '';
    outputs.set(parts[index], `${before}---${parts[index + 1]}`);
  }
  return outputs;
}

/**
 * Renders many releases of a group in one run of Helm.
 *
 * @returns the canonical stream of each; `{ culprits }` when Helm stopped, or when
 * a release changed what the others see
 * @throws AbortError when the signal was given
 */
export async function umbrellaRun(
  helm: Helm,
  umbrella: UmbrellaChart,
  group: ReleaseGroup,
  releases: readonly TargetRelease[],
  signal: AbortSignal,
): Promise<UmbrellaResult> {
  const { files, valueFiles } = umbrellaFiles(umbrella, group, releases);
  const result = await withFiles(files, folder =>
    runHelm(
      helm.command,
      [
        ...['template', 'umbrella', './chart'],
        ...valueFiles.flatMap(file => ['-f', file]),
      ],
      { cwd: folder, signal, timeoutSeconds: TIMEOUT_SECONDS },
    ),
  );
  if (!result.ok) {
    const named = [...result.message.matchAll(CULPRIT)].map(
      ([, template, key]) => Number(template ?? key),
    );
    return {
      culprits: [...new Set(named)].filter(index => index < releases.length),
    };
  }
  const outputs = outputsByTemplate(result.output.replace(/\r\n/g, '\n'));
  if (outputs.get('z-first') !== outputs.get('a-last')) {
    return { culprits: [] };
  }
  return {
    streams: releases.map((_, index) =>
      canonicalStream(outputs.get(aliasOf(index)) ?? ''),
    ),
  };
}
