import type { Finding } from '../finding';
import { checkFleet } from './checkFleet';
import { countFindings, findingsOfChange, hasErrors } from './findingSets';
import { fleetRules, rules } from './rules';
import { parseYaml } from '../yaml/parseYaml';
import { testFleet, testPipeline } from './testFleet';

const config = (more: string) => ({
  'kafka-pipelines.yaml': `environments:\n  dev:\n    charts: { kafka-pipeline: { path: a }, kafka-connect: { path: b } }\n    valueFiles: { kafka-pipeline: [dev.yaml], kafka-connect: [dev.yaml] }\n${more}`,
});

const WRONG = testPipeline(
  'orders',
  'connectors:\n  b: { class: x.Source, config: { name: b } }\n  a: { config: { password: hunter2 } }\n',
);

const severities = (files: Record<string, string>, today?: string) =>
  checkFleet(testFleet(files), today ? new Date(today) : undefined).map(
    ({ rule, severity }) => `${rule} ${severity}`,
  );

describe('checkFleet', () => {
  it('has nothing to say about a good repository', () => {
    expect(
      checkFleet(
        testFleet(
          testPipeline('orders', 'connectors:\n  a: { class: x.Source }\n', {
            dev: '',
            prod: '',
          }),
        ),
      ),
    ).toEqual([]);
  });

  it('sorts by file and line', () => {
    expect(severities(WRONG)).toEqual([
      'connector/forbidden-key error',
      'connector/class error',
      'secret/plaintext error',
    ]);
  });

  it('takes severities from kafka-pipelines.yaml', () => {
    expect(
      severities({
        ...WRONG,
        ...config(
          'rules: { connector/class: warning, connector/forbidden-key: "off" }\n',
        ),
      }),
    ).toEqual(['connector/class warning', 'secret/plaintext error']);
  });

  it('takes exemptions until their last day', () => {
    const exempted = {
      ...WRONG,
      ...testPipeline('payments', 'connectors:\n  c: {}\n'),
      ...config(
        'exemptions: [{ rule: connector/class, pipeline: orders, reason: x, until: "2024-05-31" }, { rule: secret/plaintext, pipeline: orders, reason: x }]\n',
      ),
    };
    expect(severities(exempted, '2024-05-31T23:00:00Z')).toEqual([
      'connector/forbidden-key error',
      'connector/class error',
    ]);
    expect(severities(exempted, '2024-06-01T00:00:00Z')).toEqual([
      'fleet-config/exemption warning',
      'connector/forbidden-key error',
      'connector/class error',
      'connector/class error',
    ]);
  });

  it('keeps what was wrong while reading, whatever the settings', () => {
    const fleet = testFleet(config('rules: { yaml/anchor: "off" }\n'));
    const finding: Finding = {
      rule: 'yaml/anchor',
      severity: 'error',
      message: 'Anchors are not allowed.',
      file: 'dev.yaml',
      line: 3,
      column: 1,
      pointer: '',
    };
    expect(checkFleet({ ...fleet, findings: [finding] })).toMatchObject([
      finding,
      { rule: 'fleet-config/rule' },
    ]);
  });

  it('says the same mistake of several environments once', () => {
    const fleet = testFleet(
      testPipeline('orders', 'connectors:\n  a: { config: { x: "y" } }\n', {
        dev: '',
        prod: '',
      }),
    );
    expect(checkFleet(fleet).map(({ message }) => message)).toEqual([
      'The connector a has no class.',
    ]);
  });

  it('keeps nothing of files that have changed', () => {
    const files = (values: string, shared = '') => ({
      ...testPipeline('orders', values),
      'shared.yaml': shared,
    });
    const good = 'connectors:\n  a:\n    class: x.Source\n';
    const fleet = testFleet(files(good));
    expect(checkFleet(fleet)).toEqual([]);
    for (const [other, file] of [
      [
        files(`${good}    config: { password: hunter2 }\n`),
        'pipelines/orders/values.yaml',
      ],
      [
        files(
          good,
          `defaults:\n  connector:\n    config: { password: hunter2 }\n`,
        ),
        'shared.yaml',
      ],
    ] as const) {
      const parsed = new Map(
        Object.entries(other).map(([path, text]) => [
          path,
          parseYaml(path, text),
        ]),
      );
      const found = checkFleet({
        ...fleet,
        files: new Map([...fleet.files, ...parsed]),
      });
      expect(found).toMatchObject([{ rule: 'secret/plaintext', file }]);
      expect(checkFleet(fleet)).toEqual([]);
    }
  });

  it('does not fall for names that objects inherit', () => {
    expect(
      severities(
        testPipeline(
          'constructor',
          'connectors:\n  valueof: { class: x.S, cluster: constructor, preset: tostring@1 }\ntopics:\n  toString: { cluster: constructor }\n',
        ),
      ),
    ).toEqual([
      'connector/connect-cluster error',
      'connector/unknown-preset error',
      'kafka-cluster/unknown error',
    ]);
  });
});

describe('rules', () => {
  it('have ids that are taken once, a description and an example', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of rules) {
      expect(rule.id).toMatch(/^[a-z-]+\/[a-z-]+$/);
      expect(rule.description).toMatch(/\.$/);
      expect(rule.bad).not.toBe('');
    }
  });

  it('judge something', () => {
    for (const rule of fleetRules) {
      const { checkShared, checkPipeline, unique, once } = rule;
      const { checkFleet: check } = rule;
      expect([
        rule.id,
        [checkShared, checkPipeline, unique, once, check].some(Boolean),
      ]).toEqual([rule.id, true]);
    }
  });

  it('say which of them kafka-pipelines.yaml may change', () => {
    const configurable = rules.filter(rule => rule.configurable);
    expect(configurable.map(({ id }) => id)).toContain('connector/class');
    expect(configurable.map(({ id }) => id)).not.toContain('yaml/anchor');
    expect(configurable.map(({ id }) => id)).not.toContain('policy/write');
    expect(rules.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['yaml/anchor', 'policy/write']),
    );
  });
});

describe('sets of findings', () => {
  const finding = (file: string, message: string, line = 1): Finding => ({
    rule: 'r/r',
    severity: 'warning',
    message,
    file,
    line,
    column: 1,
    pointer: '',
  });

  it('are counted', () => {
    const findings = [
      finding('a', 'x'),
      { ...finding('a', 'y'), severity: 'error' as const },
    ];
    expect(countFindings(findings)).toEqual({ error: 1, warning: 1, info: 0 });
    expect(hasErrors(findings)).toBe(true);
    expect(hasErrors(findings.slice(0, 1))).toBe(false);
  });

  it('belong to a change when they are in its files or new elsewhere', () => {
    const base = [finding('a', 'old'), finding('b', 'old', 5)];
    const after = [
      finding('a', 'old'),
      finding('b', 'old', 7),
      finding('b', 'new'),
    ];
    expect(findingsOfChange(base, after, ['a'])).toEqual([after[0], after[2]]);
    expect(findingsOfChange(base, after, ['b'])).toEqual([after[1], after[2]]);
    expect(findingsOfChange(base, after, [])).toEqual([after[2]]);
  });

  it('have those in the files of the change first', () => {
    const after = [finding('a', 'new'), finding('b', 'new'), finding('c', 'x')];
    expect(
      findingsOfChange([], after, ['c', 'b']).map(({ file }) => file),
    ).toEqual(['b', 'c', 'a']);
  });
});
