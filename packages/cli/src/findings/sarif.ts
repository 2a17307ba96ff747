import {
  rules,
  type Finding,
  type ListedRule,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { createHash } from 'node:crypto';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import { homepage, version } from '../../package.json';
import type { CheckReport } from './report';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** Name of the root of all paths; whoever reads it knows where that is. */
const ROOT = 'SRCROOT';

/** The rule in the documentation; GitHub makes the same anchor of its heading. */
function helpUri(id: string): string {
  return `${homepage}/blob/main/docs/checks.md#${id.replace(/[^\w-]/g, '')}`;
}

function descriptor({
  id,
  severity,
  description,
  explanation,
}: ListedRule): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: description },
    fullDescription: { text: explanation },
    help: { text: `${description} ${explanation}` },
    helpUri: helpUri(id),
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

/** The same for the same finding, wherever its line moves. */
function fingerprint({ rule, file, pointer, message }: Finding): string {
  return createHash('sha256')
    .update(JSON.stringify([rule, file, pointer, message]))
    .digest('hex');
}

function result(
  finding: Finding,
  indexes: ReadonlyMap<string, number>,
  prefix: string,
): Result {
  const { rule, severity, message, hint, file, line, column } = finding;
  const ruleIndex = indexes.get(rule);
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: hint ? `${message}\n${hint}` : message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: `${prefix}${file}`
              .split('/')
              .map(encodeURIComponent)
              .join('/'),
            uriBaseId: ROOT,
          },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
    partialFingerprints: { 'finding/v1': fingerprint(finding) },
  };
}

/**
 * Findings in SARIF 2.1.0, which code scanning of GitHub, Azure DevOps and
 * editors read
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html).
 */
export function formatSarif({ findings, prefix }: CheckReport): string {
  const found = new Set(findings.map(({ rule }) => rule));
  const used = rules.filter(({ id }) => found.has(id));
  const indexes = new Map(used.map(({ id }, index) => [id, index]));
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'kafka-pipelines',
            version,
            informationUri: homepage,
            rules: used.map(descriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          [ROOT]: { description: { text: 'Root of the Git repository.' } },
        },
        results: findings.map(finding => result(finding, indexes, prefix)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
