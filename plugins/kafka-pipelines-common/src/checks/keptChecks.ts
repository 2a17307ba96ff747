import type { Fleet, FleetPipeline } from '../fleet/types';
import type { FleetConfig } from '../pipeline/fleetConfig';
import type { ParsedYaml } from '../yaml/parseYaml';
import { keyed, type Claim, type KeyedClaim } from './claims';
import { onePipelineView } from './fleetView';
import { severityOf } from './judge';
import type { FleetRule, Report } from './rule';
import { fleetRules } from './rules';
import { sharedFilesOf, sharedView, type SharedView } from './sharedView';

/** What a rule says of one thing, if anything. */
export interface Found {
  rule: FleetRule;
  reports: readonly Report[];
  claims: readonly KeyedClaim[];
}

interface KeptShared {
  view: SharedView;
  /** Those that judge a pipeline and are not switched off. */
  pipelineRules: readonly FleetRule[];
  /** What it was made from. */
  from: Pick<Fleet, 'catalogue' | 'environments' | 'connectClusters'>;
  found: Found[];
}

interface KeptPipeline {
  shared: KeptShared;
  files: ReadonlyMap<string, ParsedYaml>;
  found: Found[];
}

/*
 * Kept by objects that a fleet takes over from one it was loaded after, for as
 * long as somebody has them. Nothing kept leads to a whole fleet.
 */
const sharedByConfig = new WeakMap<FleetConfig, KeptShared>();
const byPipeline = new WeakMap<FleetPipeline, KeptPipeline>();

const NOTHING: readonly never[] = [];

/** What rules find: most find nothing, and nothing is made for those. */
function found(
  rules: readonly FleetRule[],
  reportsOf: (rule: FleetRule) => Iterable<Report> | undefined,
  claimsOf: (rule: FleetRule) => readonly Claim[] | undefined,
): Found[] {
  const all: Found[] = [];
  for (const rule of rules) {
    const made = reportsOf(rule) ?? NOTHING;
    const reports = Array.isArray(made) ? made : [...made];
    const claims = claimsOf(rule) ?? NOTHING;
    if (reports.length > 0 || claims.length > 0) {
      all.push({ rule, reports, claims: keyed(claims) });
    }
  }
  return all;
}

/** What is parsed from one text at one path is the same. */
function sameText(
  a: ParsedYaml | undefined,
  b: ParsedYaml | undefined,
): boolean {
  return a?.text === b?.text;
}

function sameFiles(
  a: ReadonlyMap<string, ParsedYaml>,
  b: ReadonlyMap<string, ParsedYaml>,
): boolean {
  return (
    a.size === b.size &&
    [...a].every(([path, file]) => sameText(file, b.get(path)))
  );
}

/** True when both have the very same objects under the same names, in one order. */
function sameEntries(a: object, b: object): boolean {
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(
      ([name, value], index) =>
        right[index][0] === name && right[index][1] === value,
    )
  );
}

/** What the rules find in what the pipelines of a fleet have in common. */
export function checkShared(fleet: Fleet): KeptShared {
  const { catalogue, config, environments, connectClusters } = fleet;
  const kept = sharedByConfig.get(config);
  if (
    kept &&
    kept.from.catalogue === catalogue &&
    sameEntries(kept.from.environments, environments) &&
    sameEntries(kept.from.connectClusters, connectClusters) &&
    sameFiles(kept.view.sharedFiles, sharedFilesOf(fleet))
  ) {
    return kept;
  }
  const view = sharedView(fleet);
  const rules = fleetRules.filter(rule => severityOf(config, rule) !== 'off');
  const shared: KeptShared = {
    view,
    pipelineRules: rules.filter(
      rule => rule.checkPipeline ?? (rule.unique ?? rule.once)?.ofPipeline,
    ),
    from: { catalogue, environments, connectClusters },
    found: found(
      rules,
      rule => rule.checkShared?.(view),
      rule => rule.unique?.ofShared?.(view),
    ),
  };
  sharedByConfig.set(config, shared);
  return shared;
}

/** What the rules find in one pipeline. */
export function checkPipeline(
  fleet: Fleet,
  shared: KeptShared,
  pipeline: FleetPipeline,
): Found[] {
  const kept = byPipeline.get(pipeline);
  if (
    kept?.shared === shared &&
    pipeline.files.every(path =>
      sameText(kept.files.get(path), fleet.files.get(path)),
    )
  ) {
    return kept.found;
  }
  const files = new Map<string, ParsedYaml>();
  for (const path of pipeline.files) {
    const file = fleet.files.get(path);
    if (file) {
      files.set(path, file);
    }
  }
  const view = onePipelineView(shared.view, pipeline, files);
  const now = found(
    shared.pipelineRules,
    rule => rule.checkPipeline?.(view),
    rule => (rule.unique ?? rule.once)?.ofPipeline?.(view),
  );
  byPipeline.set(pipeline, { shared, files, found: now });
  return now;
}
