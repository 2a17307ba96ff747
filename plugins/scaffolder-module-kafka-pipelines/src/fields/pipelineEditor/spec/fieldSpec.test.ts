import {
  connectorSchema,
  ksqldbAppSchema,
  topicSchema,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { essentialFields } from './essentialFields';
import { entrySpecs, sectionFields, sectionSpec } from './fieldSpec';
import { entryNameProblem } from './sections';

const kinds = (specs: ReturnType<typeof entrySpecs>) =>
  Object.fromEntries(specs.map(({ key, kind }) => [key, kind]));

describe('the fields of the pipeline spec', () => {
  it('are edited by their type', () => {
    expect(kinds(entrySpecs('connectors'))).toMatchObject({
      enabled: 'boolean',
      class: 'text',
      tasksMax: 'number',
      state: 'choice',
      autoRestart: 'fields',
      deadLetterQueue: 'fields',
      config: 'config',
      transforms: 'yaml',
    });
    expect(kinds(entrySpecs('topics'))).toMatchObject({
      partitions: 'number',
      config: 'config',
    });
    expect(kinds(entrySpecs('ksqldb'))).toMatchObject({
      statements: 'code',
      properties: 'config',
      migrations: 'yaml',
      mode: 'choice',
    });
    expect(kinds(sectionFields('pipeline'))).toMatchObject({
      owner: 'text',
      tags: 'list',
    });
    expect(sectionSpec('connect')).toMatchObject({
      kind: 'fields',
      fields: [{ key: 'cluster', kind: 'text' }],
    });
  });

  it.each([
    ['connectors', connectorSchema],
    ['topics', topicSchema],
    ['ksqldb', ksqldbAppSchema],
  ] as const)('are all there, with their help, for %s', (section, schema) => {
    const specs = entrySpecs(section);
    const keys = specs.map(({ key }) => key);
    expect(keys).toEqual(Object.keys(schema.shape));
    expect(keys).toEqual(expect.arrayContaining(essentialFields[section]));
    expect(specs.filter(({ description }) => !description)).toEqual([]);
  });
});

describe('entryNameProblem', () => {
  it('knows the names of each kind', () => {
    expect(entryNameProblem('connectors', 'orders-mysql')).toBeUndefined();
    expect(entryNameProblem('connectors', 'Orders')).toMatch(/lower case/);
    expect(entryNameProblem('topics', 'shop.Orders_v1')).toBeUndefined();
    expect(entryNameProblem('ksqldb', 'a.b')).toMatch(/lower case/);
  });
});
