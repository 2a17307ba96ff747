import {
  artifactFactsSchema,
  buildCatalogueIndex,
  FRAMEWORK,
  printArtifact,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CATALOGUE,
  factsPath,
  readCatalogue,
  WORKSPACE,
} from './catalogueFolder';
import { connectorsOfExamples } from './exampleConnectors';
import { readHandWritten, readHandWrittenFolder } from './hand';

const ONE = `
keys:
  common: &common
    url: { type: STRING, required: true, importance: HIGH }
artifacts:
  - artifact: org.example:one
    versions: ['1.0.0', '1.2.0', '1.10.0']
    source: https://example.org/config
    classes:
      - class: org.example.One
        kind: sink
        keys:
          <<: *common
          came: { type: INT, default: 1, importance: LOW, since: '1.2.0' }
          left: { type: INT, default: 1, importance: LOW, before: '1.10.0' }
`;

describe('readHandWritten', () => {
  it('gives facts per version', () => {
    const files = readHandWritten(ONE, 'one.yaml');
    const keys = files.map(({ version, classes }) => ({
      version,
      keys: Object.keys(classes[0].keys).sort(),
    }));
    expect(keys).toEqual([
      { version: '1.0.0', keys: ['left', 'url'] },
      { version: '1.2.0', keys: ['came', 'left', 'url'] },
      { version: '1.10.0', keys: ['came', 'url'] },
    ]);
    expect(files[0].classes[0]).toMatchObject({
      source: 'https://example.org/config',
      keys: { url: { type: 'STRING', required: true, importance: 'HIGH' } },
    });
  });

  it.each([
    ['a source that is no link', 'https://example.org/config', 'my notes'],
    ['a version that is a number', "'1.0.0'", '1.0'],
    ['a type that does not exist', 'type: STRING', 'type: TEXT'],
    ['a fact that does not exist', 'required: true', 'needed: true'],
  ])('refuses %s', (_, from, to) => {
    expect(() => readHandWritten(ONE.replace(from, to), 'one.yaml')).toThrow(
      /^one\.yaml:\n/,
    );
  });
});

describe('the facts written by hand', () => {
  const files = readHandWrittenFolder(join(WORKSPACE, 'hand'));
  const { classes } = buildCatalogueIndex(files);

  it('are in the catalogue: if not, run `yarn workspace connect-catalogue-test hand`', () => {
    for (const facts of files) {
      const path = factsPath(facts);
      artifactFactsSchema.parse(facts);
      const text = readFileSync(join(CATALOGUE, path), 'utf8');
      expect({ path, text }).toEqual({ path, text: printArtifact(facts) });
    }
  });

  it('are all of those in the catalogue that have a source', () => {
    const withSource = readCatalogue(CATALOGUE).filter(facts =>
      facts.classes.some(each => each.source),
    );
    expect(withSource.map(factsPath).sort()).toEqual(
      files.map(factsPath).sort(),
    );
  });

  it('cover what teams use and nothing can be harvested from', () => {
    expect(Object.keys(classes).length).toBeGreaterThanOrEqual(15);
    expect(Object.keys(classes)).toEqual(
      expect.arrayContaining([
        'com.wepay.kafka.connect.bigquery.BigQuerySinkConnector',
        'io.aiven.connect.jdbc.JdbcSinkConnector',
        'io.aiven.connect.jdbc.JdbcSourceConnector',
        'io.aiven.kafka.connect.http.HttpSinkConnector',
        'io.aiven.kafka.connect.s3.AivenKafkaConnectS3SinkConnector',
        'io.confluent.connect.avro.AvroConverter',
        'io.confluent.connect.jdbc.JdbcSinkConnector',
        'io.confluent.connect.jdbc.JdbcSourceConnector',
        'io.confluent.connect.s3.S3SinkConnector',
      ]),
    );
    expect(
      Object.keys(
        classes['com.wepay.kafka.connect.bigquery.BigQuerySinkConnector']
          .artifacts,
      ),
    ).toHaveLength(2);
  });

  it('name only keys that exist as dependents, and defaults of the right type', () => {
    const mistakes = files.flatMap(({ artifact, classes: all }) =>
      all.flatMap(({ class: name, keys }) =>
        Object.entries(keys)
          .filter(
            ([, { type, default: value = null, required, ...facts }]) =>
              (facts.dependents ?? []).some(each => !keys[each]) ||
              (required && value !== null) ||
              (value !== null &&
                (typeof value === 'boolean') !== (type === 'BOOLEAN')),
          )
          .map(([key]) => `${artifact} ${name} ${key}`),
      ),
    );
    expect(mistakes).toEqual([]);
  });

  it('know every key of the examples', () => {
    const framework = readCatalogue(CATALOGUE)
      .filter(({ artifact }) => artifact === 'org.apache.kafka:connect-runtime')
      .flatMap(facts => facts.classes)
      .filter(each => each.class === FRAMEWORK.sink)
      .flatMap(({ keys }) => Object.keys(keys));
    const used = connectorsOfExamples().filter(each => classes[each.class]);
    expect(new Set(used.map(each => each.class)).size).toBeGreaterThan(1);

    for (const { file, class: name, config } of used) {
      const newest = files
        .flatMap(facts => facts.classes)
        .filter(each => each.class === name && !each.open)
        .at(-1);
      const known = new Set([...framework, ...Object.keys(newest?.keys ?? {})]);
      // Keys of converters are those of the converter's class.
      const lacking = Object.keys(config).filter(
        key => !known.has(key) && !/^(key|value)\.converter\./.test(key),
      );
      expect({ file, name, lacking }).toEqual({ file, name, lacking: [] });
    }
  });
});
