import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import schema from './__fixtures__/sarif-2.1.0.schema.json';
import { TASKS_MAX, testReport } from './__testUtils__/testReport';
import { formatSarif } from './sarif';

const validate = addFormats(
  new Ajv({ strict: false, unicodeRegExp: false }),
).compile(schema);

function logOf(...args: Parameters<typeof testReport>): Log {
  return JSON.parse(formatSarif(testReport(...args)));
}

describe('formatSarif', () => {
  it('fits the schema of SARIF', () => {
    const log = logOf([
      TASKS_MAX,
      { ...TASKS_MAX, severity: 'warning', rule: 'no/such-rule' },
      { ...TASKS_MAX, severity: 'info', hint: undefined },
    ]);
    validate(log);
    expect(validate.errors).toBeNull();
    validate({ ...log, version: '2.0.0' });
    expect(validate.errors).not.toBeNull();
  });

  it('fits it also when nothing was found', () => {
    validate(logOf([]));
    expect(validate.errors).toBeNull();
  });

  it('says what is wrong where, with the rule and a path from the root', () => {
    const [run] = logOf([{ ...TASKS_MAX, file: 'pipelines/a b/values.yaml' }], {
      prefix: 'gitops/',
    }).runs;
    expect(run.results).toEqual([
      {
        ruleId: 'connector/forbidden-key',
        ruleIndex: 0,
        level: 'error',
        message: {
          text: 'tasks.max may not stand in config.\nWrite tasksMax.',
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: {
                uri: 'gitops/pipelines/a%20b/values.yaml',
                uriBaseId: 'SRCROOT',
              },
              region: { startLine: 4, startColumn: 7 },
            },
          },
        ],
        partialFingerprints: {
          'finding/v1': expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      },
    ]);
    expect(run.tool.driver.rules).toEqual([
      expect.objectContaining({
        id: 'connector/forbidden-key',
        helpUri:
          'https://github.com/kafka-pipelines/backstage/blob/main/docs/checks.md#connectorforbidden-key',
        defaultConfiguration: { level: 'error' },
      }),
    ]);
  });

  it('calls a finding the same when its line moves', () => {
    const fingerprints = (line: number) =>
      logOf([{ ...TASKS_MAX, line }]).runs[0].results?.[0].partialFingerprints;
    expect(fingerprints(4)).toEqual(fingerprints(40));
  });
});
