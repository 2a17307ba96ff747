import {
  applyOverlays,
  buildCatalogueIndex,
  checkConnectorConfig,
  type ClassFacts,
  compareVersions,
  createConnectCatalogue,
  type KnownClass,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE, readCatalogue } from './catalogueFolder';
import { connectorsOfExamples } from './exampleConnectors';
import { expectedOverlays, readOverlays } from './overlays';

describe('the overlays', () => {
  const overlays = readOverlays(CATALOGUE);
  const entries = overlays.flatMap(each => each.entries);
  const files = readCatalogue(CATALOGUE).sort((a, b) =>
    compareVersions(a.version, b.version),
  );
  const facts = new Map<string, { version: string; facts: ClassFacts }[]>();
  for (const { version, classes } of files) {
    for (const each of classes) {
      const known = facts.get(each.class) ?? [];
      facts.set(each.class, [...known, { version, facts: each }]);
    }
  }

  function newest(name: string): KnownClass | undefined {
    const found = facts.get(name)?.at(-1);
    return found && applyOverlays(found.facts, overlays, found.version);
  }

  it('are what the product reads: if not, run `yarn workspace connect-catalogue-test index`', () => {
    const text = readFileSync(join(CATALOGUE, 'overlay.json'), 'utf8');
    expect(text).toBe(expectedOverlays(CATALOGUE));
  });

  it('are about classes and pseudo-classes that the catalogue has', () => {
    const named = entries.flatMap(({ classes = [], prefixes = [] }) => [
      ...classes,
      ...prefixes.flatMap(({ keysOf = [] }) => keysOf),
    ]);
    expect(named.filter(name => !facts.has(name))).toEqual([]);
  });

  it('are about keys that one of the classes has in some version', () => {
    const unknown = entries.flatMap(({ classes = [], keys = {} }) =>
      Object.entries(keys)
        .filter(
          ([key, { adds }]) =>
            !adds &&
            !classes.some(name =>
              facts.get(name)?.some(each => each.facts.keys[key]),
            ),
        )
        .map(([key]) => `${classes.join()} ${key}`),
    );
    expect(unknown).toEqual([]);
  });

  it('lead from old keys to those that the newest version has', () => {
    const dead = entries.flatMap(
      ({ classes = [], keys = {}, removed = {} }) => {
        const uses = [...Object.values(keys), ...Object.values(removed)];
        return uses.flatMap(({ use }) => {
          if (use === undefined) return [];
          const there = classes.some(name => {
            const known = newest(name);
            if (use.endsWith('.')) {
              return Object.keys(known?.keys ?? {}).some(key =>
                key.startsWith(use),
              );
            }
            return known?.keys[use] !== undefined;
          });
          return there ? [] : [`${classes.join()} ${use}`];
        });
      },
    );
    expect(dead).toEqual([]);
  });

  /** Classes of an entry in all versions, with the overlays. */
  function everyVersion(names: string[]): KnownClass[] {
    return [...new Set(names)].flatMap(name =>
      (facts.get(name) ?? []).map(each =>
        applyOverlays(each.facts, overlays, each.version),
      ),
    );
  }

  it('ask for and exclude keys that all classes of the entry have there', () => {
    const unknown = everyVersion(
      entries.flatMap(({ classes = [], requires, exclusive }) =>
        requires || exclusive ? classes : [],
      ),
    ).flatMap(({ class: name, version, keys, prefixes, requires, exclusive }) =>
      [
        ...requires.flatMap(rule => [
          ...Object.keys(rule.when ?? {}),
          ...(rule.keys ?? []),
          ...(rule.anyOf ?? []),
          ...Object.keys(rule.values ?? {}),
        ]),
        ...exclusive.flat(),
      ]
        .filter(
          key =>
            !keys[key] &&
            !prefixes.some(
              ({ prefix, open, keysOf = [] }) =>
                prefix !== '' &&
                key.startsWith(prefix) &&
                (open ||
                  keysOf.some(
                    each => newest(each)?.keys[key.slice(prefix.length)],
                  )),
            ),
        )
        .map(key => `${name} ${version} ${key}`),
    );
    expect(unknown).toEqual([]);
  });

  it('ask only for values that the key can have', () => {
    const impossible = everyVersion([...facts.keys()]).flatMap(
      ({ class: name, version, keys, requires }) =>
        requires.flatMap(({ when = {}, values = {} }) =>
          [...Object.entries(when), ...Object.entries(values)].flatMap(
            ([key, wanted]) => {
              const possible = keys[key]?.values;
              return wanted === 'set' || !possible
                ? []
                : wanted
                    .filter(each => !possible.includes(each))
                    .map(each => `${name} ${version} ${key} ${each}`);
            },
          ),
        ),
    );
    expect(impossible).toEqual([]);
  });

  it('lead from former values to those of the newest version', () => {
    const dead = [...facts.keys()].flatMap(name => {
      const known = newest(name);
      return Object.entries(known?.keys ?? {}).flatMap(
        ([key, { values, formerValues = {} }]) =>
          Object.values(formerValues)
            .filter(each => !values?.includes(each))
            .map(each => `${name} ${key} ${each}`),
      );
    });
    expect(dead).toEqual([]);
  });

  it('say what they are for', () => {
    const postgres = newest(
      'io.debezium.connector.postgresql.PostgresConnector',
    );
    expect(postgres).toMatchObject({
      singleTask: true,
      connects: true,
      removed: { 'database.server.name': { use: 'topic.prefix' } },
    });
    const sqlServer = newest(
      'io.debezium.connector.sqlserver.SqlServerConnector',
    );
    expect(sqlServer?.singleTask).toBeUndefined();
    const snowflake = newest(
      'com.snowflake.kafka.connector.SnowflakeSinkConnector',
    );
    expect(snowflake?.keys['snowflake.oauth.refresh.token'].secret).toBe(true);
    expect(snowflake?.keys['snowflake.url.name'].required).toBe(true);
  });

  it('know, with the facts, every key of the examples', () => {
    const catalogue = createConnectCatalogue(
      {
        index: buildCatalogueIndex(files),
        read: (artifact, version) =>
          files.filter(
            each => each.artifact === artifact && each.version === version,
          )[0],
      },
      overlays,
    );
    const unknown = connectorsOfExamples().flatMap(
      ({ file, class: name, config }) =>
        checkConnectorConfig(
          {
            config: {
              ...Object.fromEntries(
                Object.entries(config).map(([key, value]) => [
                  key,
                  String(value ?? ''),
                ]),
              ),
              'connector.class': name,
            },
          },
          catalogue,
        )
          .filter(({ rule }) => rule === 'connector/unknown-key')
          .map(({ key }) => `${file}: ${name} ${key}`),
    );
    expect(unknown).toEqual([]);
  });
});
