import {
  sharedValuesSchema,
  valuesSchema,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { chartNames } from '../charts';
import { MORE, ownSections } from './chartValues';
import { ELSEWHERE } from './places';
import { withFiles, withValues } from './readme';
import { isBranch, mapEntry, type SchemaNode } from './schemaNode';
import { uncomment } from './uncomment';
import { valuesFile } from './valuesFile';
import { valuesTables } from './valuesTables';
import { fieldsOf } from './walk';

function isOpen({ type, properties, additionalProperties }: SchemaNode) {
  return (
    type === 'object' &&
    (properties
      ? additionalProperties !== false
      : typeof additionalProperties !== 'object' ||
        Object.keys(additionalProperties).length === 0)
  );
}

/** Paths of the objects in a schema, lists and definitions included, that take any field. */
function openObjects(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return [
    ...(isOpen(value) ? [path] : []),
    ...Object.entries(value).flatMap(([key, each]) =>
      openObjects(each, `${path}/${key}`),
    ),
  ];
}

describe.each(chartNames)('the values of %s', chart => {
  const schema: SchemaNode = valuesSchema(chart);
  const validate = new Ajv({ strict: false }).compile(schema);
  const fields = fieldsOf(schema);
  const file = valuesFile(chart, schema);

  it('are described, every one', () => {
    const missing = fields.filter(({ node }) => !node.description);
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  it('have an example, but for booleans and words to choose from', () => {
    const missing = fields.filter(
      ({ node }) =>
        !node.examples &&
        node.default === undefined &&
        node.type !== 'boolean' &&
        !node.enum &&
        node.const === undefined &&
        !(isBranch(schema, node) && !mapEntry(schema, node)) &&
        !isOpen(node),
    );
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  it('take no unknown field, but for those below global', () => {
    expect(openObjects(schema)).toEqual(['/properties/global']);
  });

  it('stand in a section of the document each', () => {
    const sections = ownSections(chart, Object.keys(schema.properties ?? {}));
    expect(sections.find(({ title }) => title === MORE)?.keys ?? []).toEqual(
      [],
    );
  });

  it('name the parts that are described with the other chart', () => {
    expect(Object.keys(schema.definitions ?? {})).toEqual(
      expect.arrayContaining(Object.keys(ELSEWHERE[chart])),
    );
  });

  it('are valid as the file sets them', () => {
    validate(parse(file));
    expect(validate.errors).toBeNull();
  });

  it('are valid and complete when all comments are taken away', () => {
    const values = parse(uncomment(file), { version: '1.1' });
    validate(values);
    expect(validate.errors).toBeNull();
    expect([...Object.keys(values), 'global'].sort()).toEqual(
      Object.keys(schema.properties ?? {}).sort(),
    );
  });

  it('name each field in the README', () => {
    const tables = valuesTables(chart, schema);
    for (const key of Object.keys(schema.properties ?? {})) {
      expect(tables.includes(`| \`${key}\` `)).toBe(key !== 'global');
    }
  });

  it('fit into 80 columns where they are text', () => {
    const long = file
      .split('\n')
      .filter(line => /^ *(# +)?## /.test(line) && line.length > 80);
    expect(long.filter(line => line.trim().split(/\s+/).length > 3)).toEqual(
      [],
    );
  });

  it('set no key of shared files', () => {
    expect(
      Object.keys(parse(file)).filter(key => key in sharedValuesSchema.shape),
    ).toEqual([]);
  });
});

describe('uncomment', () => {
  it('gives YAML that stands under its key, and leaves text alone', () => {
    const text = [
      '# yaml-language-server: $schema=values.schema.json',
      '## Connectors by name.',
      'connectors: {}',
      '  # orders:',
      '  #   ## Class of the connector.',
      '  #   class: Example # not a mark',
      '',
      'plugins: {}',
      '',
    ].join('\n');
    expect(uncomment(text)).toBe(
      [
        '# yaml-language-server: $schema=values.schema.json',
        '## Connectors by name.',
        'connectors:',
        '  orders:',
        '    ## Class of the connector.',
        '    class: Example # not a mark',
        '',
        'plugins: {}',
        '',
      ].join('\n'),
    );
  });
});

describe('withValues', () => {
  it('replaces what stands between the markers', () => {
    expect(
      withValues('a\n<!-- values -->\nold\n<!-- /values -->\nb', 'new'),
    ).toBe(
      [
        'a\n<!-- values -->',
        '<!-- prettier-ignore-start -->',
        'new',
        '<!-- prettier-ignore-end -->',
        '<!-- /values -->\nb',
      ].join('\n\n'),
    );
  });

  it('does not write a README without markers', () => {
    expect(() => withValues('a', 'new')).toThrow('<!-- values -->');
  });
});

describe('withFiles', () => {
  it('replaces what stands between the markers by the file, dollar signs included', () => {
    const readme = (text: string) =>
      `a\n<!-- file x.yaml -->\n${text}\n<!-- /file -->\nb`;
    expect(withFiles(readme('old'), path => `${path}: $1 $&\n`)).toBe(
      readme('\n```yaml\nx.yaml: $1 $&\n```\n'),
    );
  });
});
