import {
  forbiddenConfigKeys,
  fromPointer,
  nested,
  pipelineValuesSchema,
  plaintextSecrets,
  plainWith,
  schemaFindings,
  toJson,
  toPlain,
  toPointer,
  type Finding,
  type PlainValue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { isMap } from '../../connectorsEditor/isMap';
import { isEntry } from '../spec/sections';
import { changedFields, overlap } from './fieldChanges';
import type { FileEdits, OpenFile, PlainMap } from './types';

/** A finding of values, which have no lines. */
export type ValueFinding = Pick<
  Finding,
  'severity' | 'message' | 'hint' | 'pointer'
>;

const NO_PLACE = { line: 1, column: 1 };

/**
 * What rules of the repository say of single fields. The repository sets their
 * severities, and the form does not know them: the review does.
 */
function ruleFindings(value: Record<string, unknown>): ValueFinding[] {
  const connectors = isMap(value.connectors)
    ? Object.entries(value.connectors)
    : [];
  const forbidden = connectors.flatMap(([name, connector]) =>
    isMap(connector) && isMap(connector.config)
      ? forbiddenConfigKeys(connector.config, ['connectors', name, 'config'])
      : [],
  );
  return [...forbidden, ...plaintextSecrets(value)].map(
    ({ message, hint, path }) => ({
      severity: 'warning',
      message,
      hint,
      pointer: toPointer(path),
    }),
  );
}

function findingsOf(value: Record<string, unknown>): ValueFinding[] {
  const parsed = {
    file: '',
    text: '',
    value,
    findings: [],
    locate: () => NO_PLACE,
  };
  return [
    ...schemaFindings(parsed, pipelineValuesSchema),
    ...ruleFindings(value),
  ];
}

/** Findings of entries that were checked, which are the same while nobody edits them. */
const checked = new WeakMap<PlainMap, ValueFinding[]>();

function entryFindings(path: string[], entry: PlainValue): ValueFinding[] {
  if (!(entry instanceof Map)) {
    return findingsOf(toJson(nested(path, entry)) as Record<string, unknown>);
  }
  const known = checked.get(entry);
  if (known) return known;
  const findings = findingsOf(
    toJson(nested(path, entry)) as Record<string, unknown>,
  );
  checked.set(entry, findings);
  return findings;
}

/**
 * Findings of the values of one file, by the rules that need no other file.
 * Entries are checked one by one: no field of a file needs another one.
 */
export function valuesFindings(values: PlainMap): ValueFinding[] {
  return [...values].flatMap(([key, value]) =>
    isEntry([key, '']) && value instanceof Map
      ? [...value].flatMap(([name, entry]) => entryFindings([key, name], entry))
      : entryFindings([key], value),
  );
}

/** A finding of a file that is edited. */
export interface MarkedFinding extends ValueFinding {
  /** False where nothing was changed: it stood in the file before. */
  isNew: boolean;
}

/** Findings of a file; one that stood there before is no error of the edit. */
export function markedFindings(file: OpenFile): MarkedFinding[] {
  const changed = changedFields(file);
  return valuesFindings(file.edited).map(finding => {
    const isNew = changed.some(pointer => overlap(pointer, finding.pointer));
    return {
      ...finding,
      isNew,
      severity: isNew ? finding.severity : 'warning',
    };
  });
}

/**
 * Errors of what was set in one file. Every field of a file is optional, so
 * what was set is checked without the rest: mistakes that stood there before
 * keep nobody from mending others.
 */
export function editErrors({ set = [] }: FileEdits): ValueFinding[] {
  const values = set.reduce<PlainValue>(
    (all, { pointer, value }) =>
      plainWith(all, fromPointer(pointer), toPlain(value)) ?? all,
    new Map(),
  );
  return values instanceof Map
    ? valuesFindings(values).filter(({ severity }) => severity === 'error')
    : [];
}
