import type { Report } from '../schema/report';
import { isRecord } from '../schema/valueKind';
import { checkLabels } from './metadata';
import { checkPod } from './pod';

type Fields = Readonly<Record<string, unknown>>;
type Check = (spec: Fields, report: Report) => void;

function fieldsOf(value: unknown): Fields {
  return isRecord(value) ? value : {};
}

function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function checkSelector(spec: Fields, report: Report): void {
  const { matchLabels, matchExpressions } = fieldsOf(spec.selector);
  const template = fieldsOf(fieldsOf(spec.template).metadata);
  const wanted = Object.entries(fieldsOf(matchLabels));
  if (wanted.length === 0 && listOf(matchExpressions).length === 0) {
    report.add('must not be empty', 'spec', 'selector');
  }
  const labels = fieldsOf(template.labels);
  if (wanted.some(([key, value]) => labels[key] !== value)) {
    report.add(
      'must have all that spec.selector.matchLabels has',
      ...['spec', 'template', 'metadata', 'labels'],
    );
  }
}

function checkStatefulSet(spec: Fields, report: Report): void {
  const claims = listOf(spec.volumeClaimTemplates);
  claims.forEach((claim, index) => {
    if (!fieldsOf(claim.metadata).name) {
      report.add(
        'is missing',
        ...['spec', 'volumeClaimTemplates', index, 'metadata', 'name'],
      );
    }
  });
  const { restartPolicy = 'Always' } = fieldsOf(fieldsOf(spec.template).spec);
  if (restartPolicy !== 'Always' && restartPolicy !== '') {
    report.add(
      'must be Always',
      ...['spec', 'template', 'spec', 'restartPolicy'],
    );
  }
  const { type, rollingUpdate } = fieldsOf(spec.updateStrategy);
  if (type === 'OnDelete' && rollingUpdate) {
    report.add(
      'must not be there beside OnDelete',
      ...['spec', 'updateStrategy', 'rollingUpdate'],
    );
  }
  checkSelector(spec, report);
  checkPod(spec.template, report, {
    path: ['spec', 'template'],
    claims: claims.map(claim => fieldsOf(claim.metadata).name),
  });
}

function checkJob(spec: Fields, report: Report): void {
  const { restartPolicy } = fieldsOf(fieldsOf(spec.template).spec);
  if (restartPolicy !== 'Never' && restartPolicy !== 'OnFailure') {
    report.add(
      'must be Never or OnFailure',
      ...['spec', 'template', 'spec', 'restartPolicy'],
    );
  }
  checkPod(spec.template, report, { path: ['spec', 'template'], claims: [] });
}

/** Of the text that files and variables get. */
const DATA_KEY = /^[-._a-zA-Z0-9]{1,253}$/;
const MAX_DATA_BYTES = 2 ** 20;

function checkConfigMap({ data, binaryData }: Fields, report: Report): void {
  let length = 0;
  for (const [field, entries] of Object.entries({ data, binaryData })) {
    for (const [key, value] of Object.entries(fieldsOf(entries))) {
      if (!DATA_KEY.test(key) || key.startsWith('..') || key === '.') {
        report.add(
          'is no key: it has at most 253 letters, digits, dashes, underscores and dots, and does not start with two dots',
          ...[field, key],
        );
      }
      length += typeof value === 'string' ? byteLength(value) : 0;
    }
  }
  if (length > MAX_DATA_BYTES) {
    report.add(`must have at most ${MAX_DATA_BYTES} bytes`, 'data');
  }
}

/** In UTF-8, without making the bytes. */
function byteLength(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) length += code > 0x7ff && !isSurrogate(code) ? 2 : 1;
  }
  return length;
}

/** Half of a letter of four bytes. */
function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

function checkService(spec: Fields, report: Report): void {
  checkLabels(spec.selector, report, 'spec', 'selector');
  const ports = listOf(spec.ports);
  const isHeadless = spec.clusterIP === 'None';
  if (ports.length === 0 && !isHeadless && spec.type !== 'ExternalName') {
    report.add('must have at least one entry', 'spec', 'ports');
  }
  const names = ports.map(({ name }) => name || undefined);
  names.forEach((name, index) => {
    if (name === undefined && ports.length > 1) {
      report.add('is missing', 'spec', 'ports', index, 'name');
    } else if (name !== undefined && names.indexOf(name) < index) {
      report.add('is there twice', 'spec', 'ports', index, 'name');
    }
  });
}

const CHECKS: Readonly<Record<string, Check>> = {
  'apps/v1/StatefulSet': checkStatefulSet,
  'batch/v1/Job': checkJob,
  'v1/Service': checkService,
};

/**
 * What Kubernetes says of single kinds beside their schema, because it is about
 * several fields at once. Only what a real server is asked about in the tests.
 */
export function checkKind(id: string, object: Fields, report: Report): void {
  if (id === 'v1/ConfigMap') checkConfigMap(object, report);
  else if (isRecord(object.spec)) CHECKS[id]?.(object.spec, report);
}
