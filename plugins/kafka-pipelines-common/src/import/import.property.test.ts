import fc from 'fast-check';
import { testCatalogue } from '../connect/catalogue/testCatalogue';
import { effectivePipeline } from '../pipeline/effectivePipeline';
import { pipelineValuesSchema } from '../pipeline/pipelineValues';
import { mergeValues } from '../pipeline/mergeValues';
import {
  sharedValuesSchema,
  type SharedValues,
} from '../pipeline/sharedValues';
import { parseYaml } from '../yaml/parseYaml';
import { factorPresets } from './factorPresets';
import { importFiles } from './importFiles';
import { planImport } from './planImport';
import { readImport } from './readImport';
import type { ImportOptions, ImportPlan } from './types';
import { desiredConfig } from './verify/desiredConfig';
import { verifyImport } from './verifyImport';

const catalogue = testCatalogue([]);

const TRAPS = [
  '',
  ' ',
  ' x ',
  '08',
  '0x10',
  '1.10',
  '1e3',
  '1_000',
  '12:30',
  '2024-01-01',
  '10000000000000000000000',
  'on',
  'No',
  'null',
  '~',
  'true',
  '-',
  '- a',
  '[a]',
  '{a}',
  'a: b',
  'a #b',
  '#a',
  '&a',
  '*a',
  '!a',
  '%a',
  '@a',
  '`a`',
  '"a"',
  "'a'",
  'a\nb\n',
  '\n\n a',
  'a\tb',
  'a\r\nb',
  '\u0000',
  '\u0085',
  '\u2028',
  '\uFEFF',
  '\u{1F600}',
  '$1',
  '${secrets:a/b:c}',
  '{{ .Values.x }}',
  '<%= x %>',
  'C:\\x',
];

const text = fc.oneof(
  fc.constantFrom(...TRAPS),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }).filter(each => !/\p{Cs}/u.test(each)),
);

const alias = fc.constantFrom(
  'a',
  'b',
  'Route',
  'x_1',
  '',
  'a b',
  'constructor',
);
const aliases = fc
  .array(alias, { maxLength: 3 })
  .chain(list =>
    fc.constantFrom(
      list.join(','),
      list.join(', '),
      [...list].sort().join(','),
    ),
  );

const key = fc.oneof(
  fc.constantFrom(
    'topics',
    'errors.tolerance',
    'errors.deadletterqueue.topic.name',
    'errors.deadletterqueue.topic.replication.factor',
    'errors.deadletterqueue.context.headers.enable',
    'errors.deadletterqueue.other',
    'transforms',
    'predicates',
    '__proto__',
    'constructor',
    'on',
    '1',
    'a b',
  ),
  fc
    .tuple(
      fc.constantFrom('transforms', 'predicates'),
      alias,
      fc.constantFrom('type', 'predicate', 'negate', 'x', 'x.y', ''),
    )
    .map(parts => parts.join('.')),
  fc.string({ minLength: 1 }).filter(each => each !== 'name'),
);

const entry = key.chain(name => {
  if (/^(?:transforms|predicates)$/.test(name)) {
    return fc.tuple(fc.constant(name), aliases);
  }
  const value = fc.oneof(
    text,
    fc.constantFrom(
      'all',
      'none',
      'dlq',
      '3',
      '03',
      'true',
      'false',
      'a',
      'b',
      'a.T',
    ),
  );
  return fc.tuple(fc.constant(name), value);
});

/** A connector whose transforms and dead letter queue are mostly sound. */
const chain = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
    fc.uniqueArray(fc.constantFrom('p', 'q'), { maxLength: 2 }),
    fc.boolean(),
  )
  .map(
    ([transforms, predicates, negate]): Array<[string, string]> => [
      ...(transforms.length > 0
        ? [['transforms', transforms.join(',')] as [string, string]]
        : []),
      ...transforms.flatMap(
        (each, index): Array<[string, string]> => [
          [`transforms.${each}.type`, `x.${each}`],
          [`transforms.${each}.option`, '08'],
          ...(predicates[index]
            ? ([
                [`transforms.${each}.predicate`, predicates[index]],
                [`transforms.${each}.negate`, String(negate)],
              ] as Array<[string, string]>)
            : []),
        ],
      ),
      ...(predicates.length > 0
        ? [['predicates', predicates.join(',')] as [string, string]]
        : []),
      ...predicates.map((each): [string, string] => [
        `predicates.${each}.type`,
        'x.P',
      ]),
    ],
  );

const config = fc
  .tuple(fc.array(entry, { maxLength: 8 }), chain)
  .map(([own, more]) =>
    Object.fromEntries([
      ['connector.class', 'a.Sink'],
      ['tasks.max', '2'],
      ['connector.plugin.version', '1.10'],
      ...more,
      ...own,
    ]),
  );

const SHARED: SharedValues = {
  connectClusters: {
    cdc: {
      namespace: 'connect',
      secretProviders: { secrets: { type: 'kubernetes' } },
      defaults: {
        connector: { config: { topics: 'x', on: 'y', constructor: 'z' } },
      },
    },
  },
  defaults: {
    connector: {
      state: 'paused',
      deadLetterQueue: { topic: 'd', contextHeaders: true },
      transforms: {
        a: { order: 1, type: 'x.A', config: { gone: 'x' } },
        Route: { order: 2, type: 'x.R', predicate: 'p', negate: true },
      },
      predicates: { p: { type: 'x.P', config: { gone: 1 } } },
    },
  },
};

const shared = fc.constantFrom<SharedValues>({}, SHARED);

/** As `GET /connectors?expand=info` answers. */
const bodyOf = (configs: Array<Record<string, string>>) =>
  JSON.stringify(
    Object.fromEntries(
      configs.map((each, index) => [
        `c${index}`,
        { info: { config: each }, status: { connector: { state: 'RUNNING' } } },
      ]),
    ),
  );

function rendered(plan: ImportPlan, values: SharedValues) {
  return importFiles(plan, []).flatMap(({ path, text: file }) => {
    const parsed = parseYaml(path, file);
    expect(parsed.findings).toEqual([]);
    const { success, data } = pipelineValuesSchema.safeParse(parsed.value);
    expect(success).toBe(true);
    const { connectors } = effectivePipeline(values, data ?? {});
    return Object.values(connectors).map(each => ({
      name: each.name,
      state: each.state,
      config: desiredConfig(each),
    }));
  });
}

const options = (more: Partial<ImportOptions>): ImportOptions => ({
  catalogue,
  connectCluster: 'cdc',
  ...more,
});

describe('import', () => {
  it('gives Kafka Connect exactly what it has', () => {
    fc.assert(
      fc.property(
        fc.array(config, { minLength: 1, maxLength: 3 }),
        shared,
        fc.constantFrom('connector' as const, 'topic' as const),
        (configs, values, group) => {
          const { connectors, findings } = readImport([
            { file: 'body.json', text: bodyOf(configs) },
          ]);
          expect(findings).toEqual([]);
          const plan = planImport(
            { connectors, topics: [] },
            options({ shared: values, group }),
          );
          const result = verifyImport(connectors, rendered(plan, values), {
            catalogue,
            secrets: plan.secrets,
          });
          const refused = plan.findings.filter(
            ({ rule }) => rule === 'import/text',
          );
          expect(refused).toHaveLength(
            configs.filter(each => Object.hasOwn(each, '__proto__')).length,
          );
          expect(
            result.connectors.filter(each => each.result !== 'identical'),
          ).toEqual(
            refused.map(() => expect.objectContaining({ result: 'missing' })),
          );
          expect(plan.findings).toHaveLength(refused.length);
          expect(result.total).toBe(configs.length);
          for (const { state = 'running' } of rendered(plan, values)) {
            expect(state).toBe('running');
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('stays the same when presets take what connectors have in common', () => {
    const common = fc.dictionary(
      fc.string({ minLength: 1 }).filter(each => each !== 'name'),
      text,
      { maxKeys: 5 },
    );
    fc.assert(
      fc.property(
        common,
        chain,
        fc.array(config, { minLength: 3, maxLength: 6 }),
        shared,
        fc.boolean(),
        (both, transforms, configs, values, isAlike) => {
          const all = configs.map(each => ({
            ...both,
            ...(isAlike
              ? {
                  'connector.class': 'a.Sink',
                  'tasks.max': each['tasks.max'],
                  own: each.topics ?? 'x',
                  ...Object.fromEntries(transforms),
                }
              : each),
          }));
          const { connectors } = readImport([
            { file: 'body.json', text: bodyOf(all) },
          ]);
          const plain = planImport(
            { connectors, topics: [] },
            options({ shared: values }),
          );
          const before = JSON.stringify(plain);
          const plan = factorPresets(plain, { shared: values });
          expect(JSON.stringify(plain)).toBe(before);
          const files = importFiles(
            { pipelines: [], presets: plan.presets },
            [],
          );
          const withPresets = files.reduce((sum, { path, text: file }) => {
            const parsed = parseYaml(path, file);
            expect(parsed.findings).toEqual([]);
            return mergeValues(sum, sharedValuesSchema.parse(parsed.value));
          }, mergeValues(values));
          expect(
            rendered({ ...plan, presets: [] }, withPresets as SharedValues),
          ).toEqual(rendered(plain, values));
          const mustHaveOne =
            isAlike && plain.findings.length === 0 && transforms.length > 0;
          expect(mustHaveOne ? plan.presets.length : 1).toBe(1);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('lets no secret out', () => {
    const secretKey = fc.constantFrom(
      'database.password',
      'aws.secret.access.key',
      'transforms.a.secret.key',
      'ssl.keystore.key',
      'consumer.override.ssl.key.password',
    );
    // Nobody writes this but the test, so that it is nowhere by chance.
    const canary = fc
      .tuple(fc.uuid(), text)
      .map(([hex, more]) => ({ marker: `Q9${hex}`, value: `Q9${hex}${more}` }));
    const form = fc.constantFrom<(value: string) => [string, string]>(
      value => ['connection.url', `jdbc:mysql://u:${value}@db/x`],
      value => ['sasl.jaas.config', `a.B required password="${value}";`],
      value => [
        'connection.uri',
        `mongodb://u:${value.replace(/[\s@/]/g, '')}@h`,
      ],
    );
    fc.assert(
      fc.property(
        config,
        secretKey,
        canary,
        form,
        shared,
        fc.constantFrom('json', 'resource', 'twice', 'broken', 'bad-class'),
        (own, name, { marker, value }, embedded, values, how) => {
          const [other, whole] = embedded(marker);
          const all: Record<string, string> = {
            ...own,
            [name]: value,
            [other]: whole,
            'some.other': `x ${value} y`,
          };
          if (how === 'bad-class') {
            all['connector.class'] = `https://u:${marker}@host/`;
          }
          const files = [{ file: 'a.json', text: bodyOf([all]) }];
          if (how === 'resource') {
            files[0] = {
              file: 'a.json',
              text: JSON.stringify({
                apiVersion: 'kafka.strimzi.io/v1',
                kind: 'KafkaConnector',
                metadata: { name: 'c0' },
                spec: { class: 'a.Sink', config: all },
              }),
            };
          } else if (how === 'twice') {
            const more = { ...all, [name]: `${marker}2` };
            files.push({ file: 'b.json', text: bodyOf([more]) });
          } else if (how === 'broken') {
            files[0].text = files[0].text.slice(0, -3);
          }
          const input = readImport(files);
          const plan = planImport(input, options({ shared: values }));
          const result = verifyImport(input.connectors, [], {
            catalogue,
            secrets: plan.secrets,
          });
          const different = verifyImport(
            input.connectors,
            input.connectors.map(each => ({
              ...each,
              config: { ...each.config, [name]: `${marker}x`, [other]: '' },
            })),
            { catalogue },
          );
          const said = JSON.stringify([
            input.findings,
            input.refused,
            input.ignored,
            plan,
            importFiles(plan, ['dev']),
            result,
            different,
          ]);
          expect(said).not.toContain(marker);
          const listed = plan.secrets.map(each => each.key);
          // Else the connector is refused as a whole.
          const wanted =
            how === 'json' && !Object.hasOwn(own, '__proto__')
              ? [name, other, 'some.other']
              : [];
          expect(wanted.filter(each => !listed.includes(each))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('never throws, and never loses an entry in silence', () => {
    const scalar = fc.oneof(text, fc.integer(), fc.double(), fc.boolean());
    const anything = fc.oneof(
      scalar,
      fc.constant(null),
      fc.array(scalar, { maxLength: 2 }),
      fc.dictionary(fc.string(), scalar, { maxKeys: 2 }),
    );
    const word = fc.constantFrom(
      'name',
      'config',
      'connector.class',
      'info',
      'status',
      'state',
      'connector',
      'items',
      'spec',
      'metadata',
      'kind',
      'apiVersion',
    );
    const node = fc.letrec(tie => ({
      map: fc.dictionary(
        fc.oneof(word, fc.string()),
        fc.oneof(anything, tie('map'), fc.array(tie('map'), { maxLength: 2 })),
        { maxKeys: 5 },
      ),
    })).map;
    const object = fc.record(
      {
        apiVersion: fc.constantFrom('kafka.strimzi.io/v1', 'v1', 'apps/v1'),
        kind: fc.constantFrom(
          'KafkaConnector',
          'KafkaTopic',
          'KafkaConnect',
          'List',
          'Secret',
        ),
        metadata: fc.oneof(anything, fc.record({ name: text })),
        spec: fc.oneof(anything, node),
        items: fc.oneof(anything, fc.array(node, { maxLength: 2 })),
      },
      { requiredKeys: ['kind', 'apiVersion'] },
    );
    const file = fc.oneof(
      fc.json(),
      text,
      node.map(each => JSON.stringify(each)),
      fc.array(object, { maxLength: 3 }).map(each => JSON.stringify(each)),
      fc
        .array(fc.oneof(object, node), { minLength: 1, maxLength: 3 })
        .map(each => each.map(one => JSON.stringify(one)).join('\n---\n')),
    );
    fc.assert(
      fc.property(
        file,
        fc.constantFrom('a.json', 'a.yaml', 'a'),
        (content, name) => {
          const input = readImport([{ file: name, text: content }]);
          const plan = planImport(input, options({ group: 'topic' }));
          importFiles(plan, ['dev']);
          // Something is said of every file.
          expect(
            input.connectors.length +
              input.topics.length +
              input.connectClusters.length +
              input.ignored.length +
              input.findings.length +
              Number(/"kind":"List"/.test(content)),
          ).toBeGreaterThan(0);
          // Every connector is in a pipeline, or is said not to be.
          const planned = plan.pipelines.flatMap(each =>
            Object.keys(each.connectors),
          );
          expect(
            planned.length +
              plan.unadoptable.length +
              plan.findings.filter(({ severity }) => severity === 'error')
                .length,
          ).toBeGreaterThanOrEqual(input.connectors.length);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
