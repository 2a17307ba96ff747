import {
  diffFleets,
  isEmptyDiff,
  type EffectivePipeline,
  type Fleet,
  type FleetDiff,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import fc from 'fast-check';
import { demoSnapshot } from '../preview/__testUtils__/demoSnapshot';
import { randomEdit } from './__testUtils__/randomEdit';
import { loadFleet } from './loadFleet';

type Files = ReadonlyMap<string, string>;

const TODAY = { today: new Date('2026-06-30') };

/** What connectors and topics are given, by the place where a difference says it. */
function settingsOf(
  { connectors, topics }: EffectivePipeline,
  place: string,
): Map<string, string> {
  const settings = new Map<string, string>();
  const add = (part: string, key: string, value: unknown) => {
    if (value !== undefined) {
      settings.set(`${place} ${part} ${key}`, String(value));
    }
  };
  for (const [name, each] of Object.entries(connectors)) {
    const part = `connector ${name}`;
    add(part, 'class', each.class);
    add(part, 'version', each.version);
    add(part, 'tasksMax', each.tasksMax);
    add(part, 'state', each.state);
    add(part, 'cluster', each.connectCluster);
    for (const [key, value] of Object.entries(each.config)) {
      add(part, `config.${key}`, value);
    }
  }
  for (const [name, each] of Object.entries(topics)) {
    const part = `topic ${name}`;
    add(part, 'partitions', each.partitions);
    add(part, 'replicas', each.replicas);
    add(part, 'managed', each.managed);
    add(part, 'cluster', each.kafkaCluster);
    for (const [key, value] of Object.entries(each.config)) {
      add(part, `config.${key}`, value);
    }
  }
  return settings;
}

/** All settings of the parts that are on both sides, on one of them. */
function bothSides(fleet: Fleet, other: Fleet, diff: FleetDiff) {
  const settings = new Map<string, string>();
  const notCompared = diff.notCompared.map(({ folder }) => folder);
  for (const { name, folder, instances } of Object.values(fleet.pipelines)) {
    for (const { environment, effective } of Object.values(instances)) {
      const there = other.pipelines[name]?.instances[environment]?.effective;
      if (!there || notCompared.includes(folder)) continue;
      const common = <T>(parts: Record<string, T>, others: object) =>
        Object.fromEntries(
          Object.entries(parts).filter(([part]) => part in others),
        );
      const place = `${name} ${environment}`;
      for (const [key, value] of settingsOf(
        {
          ...effective,
          connectors: common(effective.connectors, there.connectors),
          topics: common(effective.topics, there.topics),
        },
        place,
      )) {
        settings.set(key, value);
      }
    }
  }
  return settings;
}

function changedKeys(before: Fleet, after: Fleet, diff: FleetDiff): string[] {
  const old = bothSides(before, after, diff);
  const now = bothSides(after, before, diff);
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter(key => old.get(key) !== now.get(key))
    .sort();
}

/** What derives from the Connect cluster, and what only few connectors have. */
const OTHER_KEYS = /^(?:plugin\.|autoRestart\.|resourceName$|[a-z]+Offsets\.)/;

function saidKeys({ pipelines }: FleetDiff): string[] {
  return pipelines
    .flatMap(({ pipeline, parts }) =>
      parts
        .filter(
          ({ change, kind }) => change === 'changed' && kind !== 'ksqldb-app',
        )
        .flatMap(({ environment, kind, name, fields }) =>
          fields
            .filter(({ key }) => !OTHER_KEYS.test(key))
            .map(
              ({ key }) => `${pipeline} ${environment} ${kind} ${name} ${key}`,
            ),
        ),
    )
    .sort();
}

describe('the difference of two fleets', () => {
  let demo: Files;

  beforeAll(async () => {
    demo = (await demoSnapshot()).files;
  });

  const edited = (edits: ReadonlyArray<(files: Files) => Files>) =>
    edits.reduce((files, edit) => edit(files), demo);

  it('is nothing for the same files', () => {
    fc.assert(
      fc.property(fc.array(randomEdit, { maxLength: 4 }), edits => {
        const files = edited(edits);
        const fleet = loadFleet(files, []);
        const all = [
          diffFleets(fleet, fleet, TODAY),
          diffFleets(fleet, loadFleet(files, []), TODAY),
          diffFleets(fleet, loadFleet(files, [], fleet), TODAY),
        ];
        for (const diff of all) {
          expect(isEmptyDiff({ ...diff, notCompared: [] })).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('has every changed setting once, and no other', () => {
    fc.assert(
      fc.property(
        fc.array(randomEdit, { minLength: 1, maxLength: 4 }),
        edits => {
          const files = edited(edits);
          const before = loadFleet(demo, []);
          const after = loadFleet(files, []);
          const diff = diffFleets(before, after, TODAY);
          const environments = diff.notCompared.flatMap(
            ({ reason }) => /environment (\S+)$/.exec(reason)?.[1] ?? [],
          );
          const isCompared = (key: string) =>
            !environments.includes(key.split(' ')[1]);
          expect(saidKeys(diff)).toEqual(
            changedKeys(before, after, diff).filter(isCompared),
          );
          expect(
            diffFleets(before, loadFleet(files, [], before), TODAY),
          ).toEqual(diff);
        },
      ),
      { numRuns: 60 },
    );
  });
});
