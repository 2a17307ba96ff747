import { z } from 'zod';
import {
  connectClusterValuesSchema,
  fleetConfigSchema,
  pipelineValuesSchema,
  sharedValuesSchema,
} from '../../pipeline';
import { parseYaml } from '../../yaml/parseYaml';
import { schemaFindings } from './schemaFindings';

const FILE = 'pipelines/orders/values.yaml';

function check(text: string, schema: z.ZodType = pipelineValuesSchema) {
  const parsed = parseYaml(FILE, text);
  expect(parsed.value).toBeDefined();
  return schemaFindings(parsed, schema);
}

function brief(text: string, schema?: z.ZodType) {
  return check(text, schema).map(({ rule, message, hint, line, column }) => ({
    rule,
    message,
    hint,
    at: `${line}:${column}`,
  }));
}

describe('schemaFindings', () => {
  it('has nothing to say about a good file, an empty one or one that does not parse', () => {
    expect(
      check('pipeline: { name: orders }\ntopics:\n  a.b: { partitions: 3 }\n'),
    ).toEqual([]);
    expect(check('')).toEqual([]);
    expect(
      schemaFindings(parseYaml(FILE, 'a: [1'), pipelineValuesSchema),
    ).toEqual([]);
  });

  it('points at an unknown key and says what was meant', () => {
    expect(check('connectors:\n  orders:\n    conifg: {}\n')).toEqual([
      {
        rule: 'schema/unknown-key',
        severity: 'error',
        message:
          'Unknown key conifg in connectors.orders. Did you mean config?',
        hint: 'Write config instead of conifg.',
        file: FILE,
        line: 3,
        column: 5,
        pointer: '/connectors/orders/conifg',
      },
    ]);
  });

  it('wants entity references where the catalog will read them', () => {
    const message = (field: string) =>
      `${field} is not valid: an entity reference is [kind:][namespace/]name, made of letters, digits and dashes, the name also of dots and underscores.`;
    const hint = 'For example group:default/data-platform.';
    const rule = 'schema/value';
    expect(
      brief(
        'pipeline:\n  owner: group:default/data platform\n  system: my system\n',
      ),
    ).toEqual([
      { rule, message: message('pipeline.owner'), hint, at: '2:10' },
      {
        rule,
        message: message('pipeline.system'),
        hint: 'For example system:default/orders.',
        at: '3:11',
      },
    ]);
    expect(
      brief('cluster: { owner: "group:" }\n', connectClusterValuesSchema),
    ).toEqual([{ rule, message: message('cluster.owner'), hint, at: '1:19' }]);
    expect(
      brief('kafkaClusters:\n  main: { owner: a b }\n', sharedValuesSchema),
    ).toEqual([
      {
        rule,
        message: message('kafkaClusters.main.owner'),
        hint,
        at: '2:18',
      },
    ]);
    expect(
      brief(
        [
          'environments: {}',
          'policies: { platformGroups: [platform, "data team"] }',
          'clusterOwner: a b',
          'secretGrants:',
          '  - { owner: a b, namespace: n, secrets: [s] }',
          'datasets:',
          '  default: { owner: a b }',
          '  mysql:',
          '    shop.orders: { owner: a b }',
        ].join('\n'),
        fleetConfigSchema,
      ),
    ).toEqual([
      {
        rule,
        message: message('policies.platformGroups[1]'),
        hint,
        at: '2:40',
      },
      { rule, message: message('clusterOwner'), hint, at: '3:15' },
      { rule, message: message('secretGrants[0].owner'), hint, at: '5:14' },
      { rule, message: message('datasets.default.owner'), hint, at: '7:21' },
      {
        rule,
        message: message('datasets.mysql.shop.orders.owner'),
        hint,
        at: '9:27',
      },
    ]);
  });

  it('knows what an entry of datasets has', () => {
    expect(
      brief(
        'environments: {}\ndatasets:\n  mysql:\n    shop.orders: { onwer: a }\n',
        fleetConfigSchema,
      ),
    ).toContainEqual(
      expect.objectContaining({
        rule: 'schema/unknown-key',
        hint: 'Write owner instead of onwer.',
        at: '4:20',
      }),
    );
  });

  it('lists the known keys when none is near', () => {
    expect(brief('topics:\n  orders: { retention: 3 }\n')).toEqual([
      {
        rule: 'schema/unknown-key',
        message: 'Unknown key retention in topics.orders.',
        hint: 'Keys known here: enabled, cluster, managed, resourceName, partitions, replicas, config.',
        at: '2:13',
      },
    ]);
  });

  it('sends options of the plugin to config', () => {
    expect(brief('connectors:\n  a:\n    database.hostname: x\n')).toEqual([
      {
        rule: 'schema/unknown-key',
        message: 'Unknown key database.hostname in connectors.a.',
        hint: 'Options of the plugin belong under config.',
        at: '3:5',
      },
    ]);
  });

  it.each([
    [pipelineValuesSchema, 'presets', 'a shared value file'],
    [pipelineValuesSchema, 'replicas', "a Connect cluster's own files"],
    [pipelineValuesSchema, 'environments', 'kafka-pipelines.yaml'],
    [sharedValuesSchema, 'connectors', "a pipeline's own files"],
    [connectClusterValuesSchema, 'artifacts', 'a shared value file'],
  ])('says where a misplaced key belongs', (schema, key, place) => {
    const [finding, ...others] = check(`${key}: {}\n`, schema);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'schema/misplaced-key',
      message: `${key} does not belong into this file.`,
      line: 1,
      column: 1,
    });
    expect(finding.hint).toContain(`Write it in ${place}`);
  });

  it('lists allowed values', () => {
    expect(
      brief('connectors:\n  a: { state: runing }\n  b: { state: off-line }\n'),
    ).toEqual([
      {
        rule: 'schema/value',
        message:
          'connectors.a.state is runing, but must be one of running, paused, stopped. Did you mean running?',
        hint: 'Write running.',
        at: '2:15',
      },
      {
        rule: 'schema/value',
        message:
          'connectors.b.state is off-line, but must be one of running, paused, stopped.',
        hint: 'Allowed: running, paused, stopped.',
        at: '3:15',
      },
    ]);
  });

  it('explains a bad name and offers a good one', () => {
    expect(
      brief(`connectors:\n  Orders_X: {}\nksqldb:\n  ${'k'.repeat(53)}: {}\n`),
    ).toEqual([
      {
        rule: 'schema/name',
        message:
          'Orders_X is not a valid connector name: use lower case letters, digits, dashes and dots, starting and ending with a letter or digit.',
        hint: 'For example orders-x.',
        at: '2:3',
      },
      {
        rule: 'schema/name',
        message: `${'k'.repeat(
          53,
        )} is not a valid name of a ksqlDB app: it must be at most 52 characters long.`,
        hint: undefined,
        at: '4:3',
      },
    ]);
  });

  it('reads well where the text is a map of connectors and no file', () => {
    const connectors = pipelineValuesSchema.shape.connectors.unwrap();
    expect(brief('My_Sink: {}\n', connectors)).toMatchObject([
      {
        message: expect.stringMatching(
          /^My_Sink is not a valid connector name: use lower case/,
        ),
        hint: 'For example my-sink.',
        at: '1:1',
      },
    ]);
    expect(brief('- my-sink\n', connectors)).toMatchObject([
      { message: 'This is a list, but must be a map.' },
    ]);
    expect(
      brief('A: 1\n', z.record(z.string().max(0), z.number())),
    ).toMatchObject([
      { message: expect.stringMatching(/^A is not a valid name: it must/) },
    ]);
  });

  it('speaks about the alternative that was meant', () => {
    const config = (pin: string) =>
      `environments:\n  dev:\n    charts: { kafka-pipeline: ${pin}, kafka-connect: { bundled: "0.2.0" } }\n    valueFiles: { kafka-pipeline: [], kafka-connect: [] }\n`;
    expect(brief(config('{ path: charts/x }'), fleetConfigSchema)).toEqual([]);
    expect(
      brief(config('{ oci: "oci://x", version: "1" }'), fleetConfigSchema),
    ).toMatchObject([
      {
        rule: 'schema/missing',
        message: 'environments.dev.charts.kafka-pipeline.digest is missing.',
        at: '3:15',
      },
    ]);
    expect(brief(config('latest'), fleetConfigSchema)).toMatchObject([
      {
        message:
          'environments.dev.charts.kafka-pipeline is text, but must be a map { bundled } or a map { path } or a map { oci, version, digest }.',
      },
    ]);
    expect(
      brief(config('{ bundeld: "0.2.0" }'), fleetConfigSchema),
    ).toHaveLength(1);
  });

  it('reports what is missing at the map that lacks it', () => {
    expect(brief('', fleetConfigSchema)).toMatchObject([
      {
        rule: 'schema/missing',
        message: 'environments is missing.',
        at: '1:1',
      },
    ]);
    expect(brief('text', fleetConfigSchema)).toMatchObject([
      {
        rule: 'schema/type',
        message:
          'This is text, but must be a map { environments, argocd, policies, clusterOwner, secretGrants, datasets, rules, exemptions }.',
      },
    ]);
  });

  it('does not add a type error to a lossy scalar', () => {
    const parsed = parseYaml(FILE, 'connectors:\n  a: { tasksMax: 010 }\n');
    expect(parsed.findings).toHaveLength(1);
    expect(schemaFindings(parsed, pipelineValuesSchema)).toEqual([]);
  });

  it('never quotes a value', () => {
    const text =
      'connectors:\n  a:\n    config: { database.password: { hunter2: hunter2 } }\n    tasksMax: hunter2\n    preset: hunter2\n  b: hunter2\n';
    const findings = check(text);
    expect(findings).toHaveLength(4);
    expect(
      JSON.stringify(findings.filter(finding => finding.line !== 3)),
    ).not.toContain('hunter2');
  });
});
