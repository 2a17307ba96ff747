import type {
  BulkRow,
  PreviewResponse,
  RemovePlan,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
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
  dangers: [],
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
const stop: RemovePlan = {
  verb: 'remove',
  step: 'stop',
  stays: [],
  running: [],
};
const remove: RemovePlan = {
  verb: 'remove',
  step: 'delete',
  stays: [],
  files: [],
  left: [],
};
const row = (outcome: BulkRow['outcome']): BulkRow => ({
  pipeline: 'orders',
  environments: ['dev'],
  outcome,
  file: 'f',
  pointer: '/x',
});

describe('verdict', () => {
  it.each([
    [
      'commit',
      'This will write one commit to branch main of the repository demo, with 1 file created and 2 changed.',
    ],
    [
      'branch',
      'This will push a branch for review to the repository demo, with 1 file created and 2 changed. Branch main stays as it is until it is merged.',
    ],
    [
      'pullRequest',
      'This will open a pull request against branch main of the repository demo, with 1 file created and 2 changed. An open one of the same change is updated instead.',
    ],
  ] as const)('says what a repository with %s gets', (publish, description) => {
    expect(
      verdict({
        ...preview,
        publish,
        files: [
          ...preview.files,
          { path: 'c', status: 'changed' },
          { path: 'd', status: 'changed' },
        ],
      }),
    ).toEqual({ status: 'success', title: 'Ready to create', description });
  });

  it.each<[Partial<PreviewResponse>, string]>([
    [{ verb: 'derive' }, 'Ready to create'],
    [{ verb: 'edit' }, 'Ready to change orders'],
    [{ verb: 'promote' }, 'Ready to promote orders'],
    [{ verb: 'remove', plan: stop }, 'Ready to stop orders (step 1 of 2)'],
    [{ verb: 'remove', plan: remove }, 'Ready to remove orders (step 2 of 2)'],
    [{ verb: 'bulk', pipelines: ['a', 'b'] }, 'Ready to change 2 pipelines'],
  ])('names what is done: %j', (change, title) => {
    expect(verdict({ ...preview, ...change }).title).toBe(title);
  });

  it.each<[Partial<PreviewResponse>, string]>([
    [{}, 'created'],
    [{ verb: 'remove', plan: stop }, 'stopped'],
    [{ verb: 'bulk' }, 'changed'],
  ])('counts errors, not all findings: %j', (change, participle) => {
    const { status, title } = verdict({
      ...preview,
      ...change,
      digest: undefined,
      findings: [
        { ...finding, severity: 'error' },
        { ...finding, severity: 'warning' },
      ],
    });
    expect(status).toBe('danger');
    expect(title).toBe(`1 error to solve before anything can be ${participle}`);
  });

  it('mentions findings that stop nothing', () => {
    const { status, title } = verdict({
      ...preview,
      verb: 'edit',
      findings: [{ ...finding, severity: 'warning' }],
    });
    expect(status).toBe('warning');
    expect(title).toBe('Ready to change orders, with 1 finding to read');
  });

  it('says when there is nothing to write', () => {
    expect(verdict({ ...preview, result: 'unchanged' })).toEqual({
      status: 'info',
      title: 'The repository already says all this',
      description:
        'No commit will be made; the result is the one that is on branch main of the repository demo.',
    });
  });

  describe('of a bulk change that changes nothing', () => {
    const bulk = {
      ...preview,
      verb: 'bulk' as const,
      pipelines: [],
      digest: undefined,
      files: [],
    };

    it('says that nothing fits', () => {
      expect(
        verdict({ ...bulk, plan: { verb: 'bulk', rows: [] } }),
      ).toMatchObject({ status: 'info', title: 'Nothing fits the selection' });
    });

    it('says why what fits does not change', () => {
      expect(
        verdict({
          ...bulk,
          plan: {
            verb: 'bulk',
            rows: [row('same'), row('same'), row('inherited'), row('skipped')],
          },
        }),
      ).toEqual({
        status: 'info',
        title: 'Nothing changes',
        description:
          'Of 4 places that fit the selection, 2 say so already, 1 gets it from a shared file or a preset and 1 is left out.',
      });
    });
  });

  it('does not promise anything without a digest', () => {
    expect(verdict({ ...preview, digest: undefined })).toMatchObject({
      status: 'info',
      title: 'There is nothing to change',
    });
  });
});
