import {
  labelName,
  labelValue,
  type NameRule,
  pathSegmentName,
  qualifiedName,
  subdomainName,
} from '../names';
import type { Report } from '../schema/report';
import { isRecord } from '../schema/valueKind';

/** Kinds with another rule than most. */
const NAME_RULES: Readonly<Record<string, NameRule>> = {
  'rbac.authorization.k8s.io/v1/Role': pathSegmentName,
  'rbac.authorization.k8s.io/v1/RoleBinding': pathSegmentName,
  'v1/Service': labelName,
};

/** All annotations of an object together. */
const MAX_ANNOTATION_BYTES = 256 * 1024;

function check(
  rule: NameRule,
  value: unknown,
  report: Report,
  ...at: string[]
) {
  const problem = typeof value === 'string' ? rule(value) : undefined;
  if (problem) report.add(problem, ...at);
}

/** Keys and values of labels, at the place that the report is at. */
export function checkLabels(
  labels: unknown,
  report: Report,
  ...at: string[]
): void {
  if (!isRecord(labels)) return;
  for (const key of Object.keys(labels)) {
    check(qualifiedName, key, report, ...at, key);
    check(labelValue, labels[key], report, ...at, key);
  }
}

function checkAnnotations(
  annotations: unknown,
  report: Report,
  ...at: string[]
) {
  if (!isRecord(annotations)) return;
  let length = 0;
  for (const key of Object.keys(annotations)) {
    check(qualifiedName, key.toLowerCase(), report, ...at, key);
    const value = annotations[key];
    length += key.length + (typeof value === 'string' ? value.length : 0);
  }
  if (length > MAX_ANNOTATION_BYTES) {
    report.add(`must have at most ${MAX_ANNOTATION_BYTES} bytes`, ...at);
  }
}

/** What Kubernetes says of the metadata of any object, beside their types. */
export function checkMetadata(
  id: string,
  object: Readonly<Record<string, unknown>>,
  report: Report,
): void {
  const { metadata } = object;
  if (metadata === undefined) {
    report.add('is missing', 'metadata', 'name');
    return;
  }
  if (!isRecord(metadata)) return;
  const { name, namespace, labels, annotations, finalizers } = metadata;
  // What is applied needs a name, whatever generateName says.
  if (!name) report.add('is missing', 'metadata', 'name');
  check(
    NAME_RULES[id] ?? subdomainName,
    name || undefined,
    report,
    'metadata',
    'name',
  );
  if (namespace) check(labelName, namespace, report, 'metadata', 'namespace');
  checkLabels(labels, report, 'metadata', 'labels');
  checkAnnotations(annotations, report, 'metadata', 'annotations');
  if (Array.isArray(finalizers)) {
    for (const each of finalizers) {
      check(qualifiedName, each, report, 'metadata', 'finalizers');
    }
  }
}
