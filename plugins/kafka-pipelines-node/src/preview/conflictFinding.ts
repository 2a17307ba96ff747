import {
  parseYaml,
  type ChangeSet,
  type Finding,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { ChangeConflict } from '../changes/applyChangeSet';
import type { Snapshot } from '../repository/types';

/** A conflict with what the repository holds, as a finding at its place. */
export function conflictFinding(
  { request, pipelines }: ChangeSet,
  { files }: Snapshot,
  { path, pointer = '', message }: ChangeConflict,
): Finding {
  const text = files.get(path);
  const place =
    pointer !== '' && text !== undefined
      ? parseYaml(path, text).locate(pointer)
      : { line: 1, column: 1 };
  const at = { file: path, ...place, pointer };
  return request.verb === 'create' && text !== undefined
    ? {
        rule: 'pipeline/name-taken',
        severity: 'error',
        message: `There is a pipeline ${pipelines[0]} already, and it says something else.`,
        hint: 'Choose another name, or edit the pipeline that is there.',
        ...at,
      }
    : {
        rule: 'change/conflict',
        severity: 'error',
        // Findings are sentences, which their hints follow
        message: `${message}.`,
        hint: 'Start again from what the repository holds now.',
        ...at,
      };
}
