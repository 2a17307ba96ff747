import type { PreviewResponse } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { verdict } from './verdict';

const preview: PreviewResponse = {
  repository: 'demo',
  branch: 'main',
  publish: 'commit',
  base: 'abc',
  verb: 'create',
  pipelines: ['orders'],
  digest: 'sha',
  result: 'changed',
  findings: [],
  files: [
    { path: 'a', status: 'created' },
    { path: 'b', status: 'unchanged' },
  ],
  manifests: [],
  notRendered: [],
};
const finding = {
  rule: 'connector/class',
  message: 'm',
  file: 'f',
  line: 1,
  column: 1,
  pointer: '',
};

describe('verdict', () => {
  it('counts the files that one commit writes', () => {
    expect(verdict(preview)).toEqual({
      status: 'success',
      title: 'Ready to create',
      description:
        'Create will write 1 file in one commit to branch main of the repository demo.',
    });
  });

  it('counts errors, not all findings, when nothing can be created', () => {
    const { status, title } = verdict({
      ...preview,
      digest: undefined,
      findings: [
        { ...finding, severity: 'error' },
        { ...finding, severity: 'warning' },
      ],
    });
    expect(status).toBe('danger');
    expect(title).toBe('1 error to solve before anything can be created');
  });

  it('mentions findings that stop nothing', () => {
    const { status, title } = verdict({
      ...preview,
      findings: [{ ...finding, severity: 'warning' }],
    });
    expect(status).toBe('warning');
    expect(title).toBe('Ready, with 1 finding to read');
  });

  it('says when there is nothing to write', () => {
    expect(verdict({ ...preview, result: 'unchanged' }).status).toBe('info');
  });
});
