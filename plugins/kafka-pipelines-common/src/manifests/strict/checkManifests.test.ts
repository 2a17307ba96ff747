import { checkManifests } from './checkManifests';
import type { FieldSchema, ManifestFacts } from './types';

const metadata: FieldSchema = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    namespace: { type: 'string' },
    labels: { type: 'object', additionalProperties: { type: 'string' } },
  },
};

function kind(spec: FieldSchema): FieldSchema {
  return {
    type: 'object',
    properties: {
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      metadata,
      spec,
    },
    required: ['spec'],
  };
}

const facts: ManifestFacts = {
  strimzi: '1.2.0',
  kubernetes: '1.36.3',
  kinds: {
    'kafka.strimzi.io/v1/KafkaConnector': kind({
      type: 'object',
      properties: {
        class: { type: 'string' },
        tasksMax: { type: 'integer', minimum: 1 },
        state: { type: 'string', enum: ['running', 'paused'] },
        config: {
          type: 'object',
          'x-kubernetes-preserve-unknown-fields': true,
        },
        login: {
          type: 'object',
          properties: {
            type: { type: 'string' },
            days: { type: 'integer' },
            certificate: { type: 'string' },
            pattern: { type: 'string' },
          },
          oneOf: [{ required: ['certificate'] }, { required: ['pattern'] }],
          'x-kubernetes-validations': [
            {
              rule: "self.type != 'tls' || has(self.days)",
              message: 'needs days',
            },
          ],
        },
      },
      required: ['class'],
    }),
    'apps/v1/Example': kind({
      type: 'object',
      properties: {
        env: {
          type: 'array',
          items: {
            type: 'object',
            properties: { name: { type: 'string' }, value: { type: 'string' } },
          },
          'x-kubernetes-list-type': 'map',
          'x-kubernetes-list-map-keys': ['name'],
        },
      },
    }),
  },
  served: new Set(['kafka.strimzi.io/v1/Kafka', 'apps/v1/Deployment']),
};

function problems(
  spec: string,
  head = 'kafka.strimzi.io/v1\nkind: KafkaConnector',
) {
  const text = `apiVersion: ${head}\nmetadata: { name: c, namespace: kafka }\nspec:\n${spec}\n`;
  return checkManifests(text, facts).map(
    ({ path, message }) => `${path} ${message}`,
  );
}

describe('checkManifests', () => {
  it('says nothing of what is right', () => {
    expect(problems('  class: a\n  tasksMax: 2\n  config: { a: 1 }')).toEqual(
      [],
    );
  });

  it('says of which object it is', () => {
    expect(
      checkManifests(
        'apiVersion: apps/v1\nkind: Example\nmetadata: { name: a }\nspec: {}\n---\napiVersion: apps/v1\nkind: Example\nmetadata: { name: b, namespace: kafka }\nspec: 1\n',
        facts,
      ),
    ).toEqual([
      {
        kind: 'Example',
        namespace: 'kafka',
        name: 'b',
        path: 'spec',
        segments: ['spec'],
        message: 'must be a map, but is a whole number',
      },
    ]);
  });

  it.each([
    [
      'an unknown field',
      '  class: a\n  taskMax: 1',
      'spec.taskMax is no field that Strimzi 1.2.0 has; tasksMax is one',
    ],
    [
      'a key that stands twice',
      '  class: a\n  class: b',
      'spec.class stands twice in its map',
    ],
    [
      'a wrong type',
      '  class: a\n  tasksMax: "1"',
      'spec.tasksMax must be a whole number, but is text',
    ],
    [
      'what is yes in YAML 1.1',
      '  class: yes',
      'spec.class must be text, but is a boolean',
    ],
    ['null', '  class: null', 'spec.class must be text, but is null'],
    [
      'what is too small',
      '  class: a\n  tasksMax: 0',
      'spec.tasksMax must be at least 1',
    ],
    [
      'what is none of a list',
      '  class: a\n  state: stopped',
      'spec.state must be one of running, paused',
    ],
    ['what is missing', '  tasksMax: 1', 'spec.class is missing'],
    [
      'two of which one may be',
      '  class: a\n  login: { certificate: a, pattern: b }',
      'spec.login must have exactly one of certificate, pattern',
    ],
    [
      'a broken rule',
      '  class: a\n  login: { type: tls, pattern: b }',
      'spec.login needs days',
    ],
  ])('finds %s', (_what, spec, says) => {
    expect(problems(spec)).toEqual([says]);
  });

  it('takes 1.0 for a whole number, and null of a built-in kind for nothing', () => {
    expect(problems('  class: a\n  tasksMax: 1.0')).toEqual([]);
    expect(problems('  env: null', 'apps/v1\nkind: Example')).toEqual([]);
  });

  it('finds entries of a list that are the same one', () => {
    expect(
      problems(
        '  env: [{ name: A }, { name: B }, { name: A }]',
        'apps/v1\nkind: Example',
      ),
    ).toEqual(['spec.env[2] is there twice, by its name']);
  });

  it.each([
    [
      'kafka.strimzi.io/v1beta2\nkind: KafkaConnector',
      'apiVersion is none in which Strimzi 1.2.0 serves KafkaConnector; kafka.strimzi.io/v1 is one',
    ],
    [
      'kafka.strimzi.io/v1\nkind: KafkaConector',
      'kind is none that Strimzi 1.2.0 serves in kafka.strimzi.io/v1; KafkaConnector is one',
    ],
    [
      'apps/v1\nkind: Exampel',
      'kind is none that Kubernetes 1.36.3 serves in apps/v1; Example is one',
    ],
  ])('knows what is served: %j', (head, says) => {
    expect(problems('  class: a', head)).toEqual([says]);
  });

  it('leaves kinds alone of which nothing is known', () => {
    expect(problems('  none: 1', 'kafka.strimzi.io/v1\nkind: Kafka')).toEqual(
      [],
    );
    expect(
      problems('  none: 1', 'monitoring.coreos.com/v1\nkind: PodMonitor'),
    ).toEqual([]);
  });

  it('quotes no value', () => {
    const text = `apiVersion: kafka.strimzi.io/v1
kind: KafkaConnector
metadata: { name: c, labels: { a: not shown } }
spec:
  class: [not shown]
  state: not shown
  login: { certificate: { a: not shown } }
`;
    expect(checkManifests(text, facts)).toHaveLength(4);
    expect(JSON.stringify(checkManifests(text, facts))).not.toContain(
      'not shown',
    );
  });

  it.each([
    ['is no YAML', 'a: [b'],
    ['is no map', '- a'],
    ['a merge key (<<) needs a map', 'a: 1\n<<: b'],
  ])('says of a document that it %s', (message, text) => {
    expect(checkManifests(`${text}\n`, facts)).toMatchObject([
      { path: '', message },
    ]);
  });

  it('passes over empty documents', () => {
    expect(checkManifests('---\n# nothing\n---\n', facts)).toEqual([]);
  });
});
