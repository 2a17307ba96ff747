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

  it('names types in the words of YAML', () => {
    expect(
      brief(
        [
          'connectors:',
          '  a: { tasksMax: "3", version: 3, autoRestart: [1], enabled: "true" }',
          '  b: { tasksMax: 1.5 }',
          '  c: { tasksMax: 0 }',
          'topics: [orders]',
        ].join('\n'),
      ),
    ).toEqual([
      {
        rule: 'schema/type',
        message: 'connectors.a.enabled is text, but must be true or false.',
        hint: 'Write it without quotes.',
        at: '2:62',
      },
      {
        rule: 'schema/type',
        message: 'connectors.a.version is a number, but must be text.',
        hint: 'Put it in quotes.',
        at: '2:32',
      },
      {
        rule: 'schema/type',
        message: 'connectors.a.tasksMax is text, but must be a whole number.',
        hint: 'Write it without quotes.',
        at: '2:18',
      },
      {
        rule: 'schema/type',
        message:
          'connectors.a.autoRestart is a list, but must be a map { enabled, maxRestarts }.',
        hint: undefined,
        at: '2:48',
      },
      {
        rule: 'schema/type',
        message:
          'connectors.b.tasksMax is a number, but must be a whole number.',
        hint: undefined,
        at: '3:18',
      },
      {
        rule: 'schema/value',
        message: 'connectors.c.tasksMax must be at least 1.',
        hint: undefined,
        at: '4:18',
      },
      {
        rule: 'schema/type',
        message: 'topics is a list, but must be a map.',
        hint: undefined,
        at: '5:9',
      },
    ]);
  });

  it('names the path of a config value that is no scalar', () => {
    expect(
      brief(
        [
          'connectors:',
          '  a:',
          '    config:',
          '      database:',
          '        hostname: db',
          '      list: [a, {b: 1}]',
          '    transforms:',
          '      route: { config: { regex: { a: 1 } } }',
          'topics:',
          '  t: { config: { cleanup: { policy: compact } } }',
          'ksqldb:',
          '  k: { properties: { ksql: {} } }',
        ].join('\n'),
      ),
    ).toEqual([
      {
        rule: 'config/not-scalar',
        message:
          'connectors.a.config.database is a map; Kafka Connect only knows text, numbers and booleans.',
        hint: 'Write each option with its full name, such as database.hostname.',
        at: '4:7',
      },
      {
        rule: 'config/not-scalar',
        message:
          'connectors.a.config.list is a list that holds a map; Kafka Connect only knows text, numbers and booleans.',
        hint: 'Write a text, a number, a boolean or a list of these.',
        at: '6:7',
      },
      {
        rule: 'config/not-scalar',
        message:
          'connectors.a.transforms.route.config.regex is a map; Kafka Connect only knows text, numbers and booleans.',
        hint: 'Write each option with its full name, such as regex.a.',
        at: '8:26',
      },
      {
        rule: 'config/not-scalar',
        message:
          'topics.t.config.cleanup is a map; Kafka only knows text, numbers and booleans.',
        hint: 'Write each option with its full name, such as cleanup.policy.',
        at: '10:18',
      },
      {
        rule: 'config/not-scalar',
        message:
          'ksqldb.k.properties.ksql is a map; ksqlDB only knows text, numbers and booleans.',
        hint: 'Write a text, a number, a boolean or a list of these.',
        at: '12:22',
      },
    ]);
  });

  it('allows null for a config key, not for an entry', () => {
    expect(check('connectors:\n  a:\n    config: { x: null }\n')).toEqual([]);
    expect(brief('connectors:\n  c:\n  d: null\n')).toEqual([
      {
        rule: 'schema/null-entry',
        message: 'connectors.c is null, which says nothing.',
        hint: 'To leave it out, write enabled: false below it; otherwise remove the key.',
        at: '2:3',
      },
      {
        rule: 'schema/null-entry',
        message: 'connectors.d is null, which says nothing.',
        hint: 'To leave it out, write enabled: false below it; otherwise remove the key.',
        at: '3:3',
      },
    ]);
    expect(brief('connectors:\n')).toMatchObject([
      {
        rule: 'schema/type',
        message: 'connectors has no value, but must be a map.',
        at: '1:1',
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
          'Orders_X is not a valid name in connectors: a connector name is a Kubernetes name: lower case letters, digits, dashes and dots.',
        hint: 'For example orders-x.',
        at: '2:3',
      },
      {
        rule: 'schema/name',
        message: `${'k'.repeat(
          53,
        )} is not a valid name in ksqldb: it must be at most 52 characters long.`,
        hint: undefined,
        at: '4:3',
      },
    ]);
  });

  it('speaks about the alternative that was meant', () => {
    const config = (pin: string) =>
      `environments:\n  dev:\n    charts: { kafka-pipeline: ${pin}, kafka-connect: { bundled: "0.1.0" } }\n    valueFiles: { kafka-pipeline: [], kafka-connect: [] }\n`;
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
      brief(config('{ bundeld: "0.1.0" }'), fleetConfigSchema),
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
          'The file is text, but must be a map { environments, policies, clusterOwner, secretGrants, datasets, rules, exemptions }.',
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
