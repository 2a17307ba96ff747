import {
  parseYaml,
  type Finding,
  type PreviewFile,
  type WriteDecision,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

const OWNER = '/pipeline/owner';

/** That a change may not be written, as a finding at the owner of its pipeline. */
export function writeFinding(
  pipeline: string,
  files: readonly PreviewFile[],
  decision: WriteDecision,
): Finding[] {
  if (decision.allowed) {
    return [];
  }
  const path = `pipelines/${pipeline}/values.yaml`;
  const file = files.find(candidate => candidate.path === path);
  const text = file?.after ?? file?.before ?? '';
  return [
    {
      rule: 'policy/write',
      severity: 'error',
      message: decision.reason,
      hint: decision.hint,
      file: path,
      ...parseYaml(path, text).locate(OWNER, 'value'),
      pointer: OWNER,
    },
  ];
}
