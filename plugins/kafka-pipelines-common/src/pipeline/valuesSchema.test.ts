import Ajv from 'ajv';
import { z } from 'zod';
import { fleetConfigSchema } from './fleetConfig';
import { type JsonSchema, valuesSchema } from './valuesSchema';

const charts = ['kafka-pipeline', 'kafka-connect'] as const;

/** Calls `visit` for every schema below a schema, with the path that leads there. */
function walk(
  schema: unknown,
  visit: (schema: JsonSchema, path: string) => void,
  path = '',
): void {
  if (Array.isArray(schema)) {
    schema.forEach((item, index) => walk(item, visit, `${path}/${index}`));
  } else if (typeof schema === 'object' && schema !== null) {
    visit(schema as JsonSchema, path);
    for (const [key, value] of Object.entries(schema)) {
      walk(value, visit, `${path}/${key}`);
    }
  }
}

/** Fields of a schema that nothing describes, neither at the field nor at what it refers to. */
function undescribed(schema: JsonSchema): string[] {
  const definitions = (schema.definitions ?? {}) as Record<string, JsonSchema>;
  const missing: string[] = [];
  walk(schema, (part, path) => {
    if (part.type !== 'object') return;
    for (const [name, field] of Object.entries(part.properties ?? {})) {
      const { $ref, description } = field;
      const target = definitions[$ref?.split('/').pop() ?? ''];
      if (!description && !target?.description) {
        missing.push(`${path}/${name}`);
      }
    }
  });
  return missing;
}

describe.each(charts)('valuesSchema of %s', chart => {
  const schema = valuesSchema(chart);

  it('is a valid, self-contained draft-07 schema that Ajv compiles', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    const refs: string[] = [];
    walk(schema, part => {
      if (typeof part.$ref === 'string') refs.push(part.$ref);
    });
    expect(refs.filter(ref => !ref.startsWith('#/definitions/'))).toEqual([]);
    expect(() => new Ajv({ strict: false }).compile(schema)).not.toThrow();
  });

  it('is closed at the root but for global', () => {
    expect(schema.additionalProperties).toBe(false);
    expect(schema.properties).toHaveProperty('global');
    expect(schema).not.toHaveProperty('required');
  });

  it('has only patterns that Go and Java can compile: no look-around, no back-reference', () => {
    const patterns: string[] = [];
    walk(schema, part => {
      if (typeof part.pattern === 'string') patterns.push(part.pattern);
    });
    expect(patterns.length).toBeGreaterThan(0);
    expect(patterns.filter(p => /\(\?[=!<]|\\[1-9]/.test(p))).toEqual([]);
  });

  it('describes every field', () => {
    expect(undescribed(schema)).toEqual([]);
  });
});

describe('valuesSchema', () => {
  it('says in words what the pattern of a name wants', () => {
    expect(valuesSchema('kafka-pipeline')).toHaveProperty(
      'properties.connectors.propertyNames.patternErrorMessage',
      'use lower case letters, digits, dashes and dots, starting and ending with a letter or digit',
    );
  });

  const validate = new Ajv({ strict: false }).compile(
    valuesSchema('kafka-pipeline'),
  );

  it('takes null for a config key, which removes an inherited one', () => {
    expect(
      validate({ connectors: { a: { config: { x: null, y: [1, 'b'] } } } }),
    ).toBe(true);
  });

  it.each([
    ['an unknown section', { conectors: {} }],
    ['an unknown field', { connectors: { a: { klass: 'x' } } }],
    ['a bad connector name', { connectors: { A_b: { class: 'x' } } }],
    ['a map as config value', { connectors: { a: { config: { x: {} } } } }],
    ['an empty entry', { connectors: { a: null } }],
  ])('refuses %s', (_, values) => {
    expect(validate(values)).toBe(false);
  });
});

it('describes every field of kafka-pipelines.yaml', () => {
  expect(
    undescribed(
      z.toJSONSchema(fleetConfigSchema, { target: 'draft-7', io: 'input' }),
    ),
  ).toEqual([]);
});
