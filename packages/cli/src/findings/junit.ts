import type { Finding } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import XMLBuilder from 'fast-xml-builder';
import { checkedParts, type CheckReport } from './report';

/** What XML 1.0 cannot hold, not even escaped (https://www.w3.org/TR/xml/#charsets). */
const NO_XML =
  /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const text = (value: string) => value.replace(NO_XML, '\u{FFFD}');

/** One thing that passes or fails. */
interface Case {
  classname: string;
  name: string;
  /** File that is named with it. */
  file: string;
  findings: Finding[];
}

/** A pipeline, a Connect cluster, or a file that they share. */
function casesOf(report: CheckReport): Case[] {
  const { fleet, findings } = report;
  const parts = [
    ...checkedParts(fleet.connectClusters, report).map(part => ({
      classname: 'Connect cluster',
      ...part,
    })),
    ...checkedParts(fleet.pipelines, report).map(part => ({
      classname: 'pipeline',
      ...part,
    })),
  ];
  const cases = new Map<string, Case>(
    parts.map(({ classname, name, folder }) => [
      folder,
      { classname, name, file: `${folder}/values.yaml`, findings: [] },
    ]),
  );
  for (const finding of findings) {
    const { file } = finding;
    const folder = file.split('/', 2).join('/');
    const key = cases.has(folder) ? folder : file;
    const known = cases.get(key) ?? {
      classname: 'file',
      name: file,
      file,
      findings: [],
    };
    known.findings.push(finding);
    cases.set(key, known);
  }
  return [...cases.values()];
}

function described({ file, line, column, rule, message, hint }: Finding) {
  return [
    `${file}:${line}:${column} ${rule}`,
    message,
    ...(hint ? [hint] : []),
  ].join('\n');
}

function caseElement(
  { classname, name, file, findings }: Case,
  { failOn, prefix }: CheckReport,
) {
  const fails = ({ severity }: Finding) =>
    severity === 'error' || (failOn === 'warning' && severity === 'warning');
  const others = findings.filter(finding => !fails(finding));
  return {
    '@_classname': text(classname),
    '@_name': text(name),
    '@_file': text(`${prefix}${file}`),
    failure: findings.filter(fails).map(finding => ({
      '@_type': finding.rule,
      '@_message': text(finding.message),
      '#text': text(described(finding)),
    })),
    ...(others.length > 0 && {
      'system-out': text(others.map(described).join('\n\n')),
    }),
  };
}

/**
 * Findings as the XML that CI systems read as results of tests: one test for
 * each pipeline, each Connect cluster, and each other file with a finding. What
 * does not make the check fail is output of the test.
 */
export function formatJunit(report: CheckReport): string {
  const cases = casesOf(report).map(each => caseElement(each, report));
  const totals = {
    '@_name': 'kafka-pipelines check',
    '@_tests': cases.length,
    '@_failures': cases.filter(({ failure }) => failure.length > 0).length,
    '@_errors': 0,
  };
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    suppressBooleanAttributes: false,
    format: true,
  });
  return builder.build({
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    testsuites: { ...totals, testsuite: { ...totals, testcase: cases } },
  });
}
