import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ArtifactFacts,
  catalogueIndexSchema,
  FRAMEWORK,
  printArtifact,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  CATALOGUE,
  expectedIndex,
  factsPath,
  readCatalogue,
} from './catalogueFolder';

describe('the committed catalogue', () => {
  const files = readCatalogue(CATALOGUE);

  const named = (artifact: string) =>
    files.filter(each => each.artifact === artifact);

  it('has files of the schema, printed as the harvester prints them', () => {
    for (const facts of files) {
      const text = readFileSync(join(CATALOGUE, factsPath(facts)), 'utf8');
      expect({ path: factsPath(facts), text }).toEqual({
        path: factsPath(facts),
        text: printArtifact(facts),
      });
    }
  });

  it('has an index of all of them: if not, run `yarn workspace connect-catalogue-test index`', () => {
    const text = readFileSync(join(CATALOGUE, 'index.json'), 'utf8');
    expect(text).toBe(expectedIndex(CATALOGUE));
    catalogueIndexSchema.parse(JSON.parse(text));
  });

  it('has each class once per file', () => {
    for (const { classes } of files) {
      const names = classes.map(each => each.class);
      expect(names).toEqual([...new Set(names)]);
    }
  });

  it('has what it says is bundled', () => {
    const known = new Set(
      files.map(({ artifact, version }) => `${artifact}:${version}`),
    );
    const bundled = files.flatMap(({ bundles = [] }) =>
      bundles.map(({ artifact, version }) => `${artifact}:${version}`),
    );
    expect(bundled.filter(each => !known.has(each))).toEqual([]);
  });

  it('has the keys of the framework in each version of Kafka', () => {
    const workers = named('org.apache.kafka:connect-runtime');
    expect(workers.length).toBeGreaterThan(1);
    for (const { classes } of workers) {
      const pseudo = classes.filter(({ kind }) => kind === 'framework');
      expect(pseudo.map(each => each.class)).toEqual(
        Object.values(FRAMEWORK).sort(),
      );
    }
  });

  it('has no key of a name that says where it was harvested', () => {
    const texts = (facts: ArtifactFacts) =>
      facts.classes.flatMap(({ keys }) =>
        Object.values(keys).map(({ default: value }) => String(value)),
      );
    const paths = files
      .flatMap(texts)
      .filter(text => /^(\/(home|root|tmp|Users)\b|[A-Z]:\\)/.test(text));
    expect(paths).toEqual([]);
  });

  it('has names that are regular expressions exactly where it says so', () => {
    const names = files.flatMap(({ classes }) =>
      classes.flatMap(({ keys }) => Object.entries(keys)),
    );
    const patterns = names.filter(([, { pattern }]) => pattern);
    expect(patterns.length).toBeGreaterThan(10);
    const truncate = patterns.filter(([name]) =>
      new RegExp(`^(?:${name})$`).test('column.truncate.to.20.chars'),
    );
    expect(truncate.length).toBeGreaterThan(5);
    const others = names.filter(([, { pattern }]) => !pattern);
    expect(
      others.map(([name]) => name).filter(name => !/^[\w.-]+$/.test(name)),
    ).toEqual([]);
  });

  it('knows what Debezium asks for but its ConfigDef does not say', () => {
    const keysOf = (className: string) =>
      files
        .flatMap(({ classes }) => classes)
        .filter(
          each =>
            each.class.startsWith('io.debezium.') &&
            each.class.endsWith(`.${className}`),
        )
        .map(each => each.keys);
    const required = (className: string, key: string) =>
      keysOf(className).map(keys => keys[key]?.required ?? false);
    expect(new Set(required('MySqlConnector', 'database.hostname'))).toEqual(
      new Set([true]),
    );
    // A URL can stand for it.
    expect(new Set(required('OracleConnector', 'database.hostname'))).toEqual(
      new Set([false]),
    );
    for (const keys of keysOf('MongoDbConnector')) {
      // The former is of 1.9.
      const address =
        keys['mongodb.hosts'] ?? keys['mongodb.connection.string'];
      expect(address.required).toBe(true);
    }
    // Its validation of upsert asks for other keys.
    for (const keys of keysOf('JdbcSinkConnector')) {
      expect(keys['insert.mode'].values).toEqual([
        'insert',
        'update',
        'upsert',
      ]);
    }
  });
});
