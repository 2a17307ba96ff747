import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ArtifactFacts,
  catalogueIndexSchema,
  FRAMEWORK,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  CATALOGUE,
  expectedIndex,
  factsPath,
  readCatalogue,
} from './catalogueFolder';
import { printArtifact } from './print';

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

  it('has patterns that are regular expressions', () => {
    for (const { classes } of files) {
      for (const { keys } of classes) {
        for (const [name, { pattern }] of Object.entries(keys)) {
          if (pattern) expect(() => new RegExp(`^(?:${name})$`)).not.toThrow();
        }
      }
    }
  });
});
