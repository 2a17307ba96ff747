import { simpleName } from '../connect/simpleName';
import type { Connector } from '../pipeline/connector';
import { effectiveConnector } from '../pipeline/effectiveConnector';
import { ownRecord } from '../pipeline/ownRecord';
import type { SharedValues } from '../pipeline/sharedValues';
import { shortHash } from '../pipeline/topicResourceName';
import { commonParts, withPreset } from './plan/commonParts';
import type { ImportPlan, PlannedPipeline, PlannedPreset } from './types';

/** How presets are made. @public */
export interface PresetOptions {
  /** Shared values of the environment; presets in it keep their names. */
  shared?: SharedValues;
  /** So many connectors of a class make a preset, and so many must agree on a key; default is 3. */
  least?: number;
}

const DEFAULT_LEAST = 3;

/** Keys of a preset that are worth a file: a class alone is none. */
function isWorthIt(preset: Connector): boolean {
  return Object.keys(preset.config ?? {}).length > 0 || !!preset.transforms;
}

interface Member {
  pipeline: PlannedPipeline;
  name: string;
  entry: Connector;
}

/** `big-query-sink` of `com.wepay...BigQuerySinkConnector`. */
function baseName(className: string): string {
  return (
    simpleName(className)
      .replace(/Connector$/, '')
      .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'connector'
  );
}

/** Gives out names of presets that no class and no repository has yet. */
class PresetNames {
  readonly #taken = new Set<string>();

  constructor(presets: SharedValues['presets'] = {}) {
    Object.keys(presets).forEach(each => this.#taken.add(each.split('@')[0]));
  }

  take(className: string): string {
    const plain = baseName(className);
    let name = plain;
    for (let round = 0; this.#taken.has(name); round += 1) {
      name = `${plain}-${shortHash(`${className}${'+'.repeat(round)}`)}`;
    }
    this.#taken.add(name);
    return name;
  }
}

/** What the chart makes of an entry. */
function rendered(
  { pipeline, name }: Member,
  entry: Connector,
  shared: SharedValues,
): string {
  const connectors = { [name]: entry };
  const connect = { cluster: pipeline.connectCluster };
  return JSON.stringify(
    effectiveConnector(shared, { connect, connectors }, name),
  );
}

function byClass(plan: ImportPlan): Map<string, Member[]> {
  const classes = new Map<string, Member[]>();
  for (const pipeline of plan.pipelines) {
    for (const [name, entry] of Object.entries(pipeline.connectors)) {
      if (entry.class !== undefined && entry.preset === undefined) {
        const known = classes.get(entry.class) ?? [];
        classes.set(entry.class, [...known, { pipeline, name, entry }]);
      }
    }
  }
  return classes;
}

/**
 * Moves what the connectors of one class have in common into a preset. Every
 * connector stays exactly what it was: one of which the chart would make
 * something else keeps its entry. Identity, state, version and references to
 * secrets stay with the connectors.
 *
 * @returns a plan with presets; the one that was given is left alone
 * @public
 */
export function factorPresets(
  plan: ImportPlan,
  { shared = {}, least = DEFAULT_LEAST }: PresetOptions = {},
): ImportPlan {
  const names = new PresetNames(shared.presets);
  const presets: PlannedPreset[] = [];
  const changed = new Map<Connector, Connector>();
  for (const [className, members] of byClass(plan)) {
    const preset =
      members.length < least
        ? {}
        : commonParts(
            members.map(({ entry }) => entry),
            least,
          );
    if (!isWorthIt(preset)) {
      continue;
    }
    const plain = names.take(className);
    const name = `${plain}@1`;
    const extended: SharedValues = {
      ...shared,
      presets: { ...shared.presets, [name]: preset },
    };
    const users = members.flatMap(member => {
      const entry = withPreset(member.entry, name, preset);
      return rendered(member, entry, extended) ===
        rendered(member, member.entry, shared)
        ? [{ member, entry }]
        : [];
    });
    if (users.length >= least) {
      users.forEach(({ member, entry }) => changed.set(member.entry, entry));
      presets.push({
        name,
        file: `presets/${plain}.yaml`,
        preset,
        usedBy: users.map(({ member }) => member.name),
      });
    }
  }
  return {
    ...plan,
    presets: [...plan.presets, ...presets],
    pipelines: plan.pipelines.map(pipeline => ({
      ...pipeline,
      connectors: ownRecord(
        Object.entries(pipeline.connectors).map(([name, entry]) => [
          name,
          changed.get(entry) ?? entry,
        ]),
      ),
    })),
  };
}
