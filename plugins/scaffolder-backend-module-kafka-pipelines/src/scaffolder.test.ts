import { createMockDirectory } from '@backstage/backend-test-utils';
import { verbValuesSchemas } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  changeSetDigest,
  createChangeSet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import type { JsonObject } from '@backstage/types';
import {
  createDemoRepository,
  type TestRepository,
} from './__testUtils__/gitRepository';
import { TestScaffolder } from './__testUtils__/scaffolder';
import { loadTemplate } from './__testUtils__/templates';
import { templateValues } from './__testUtils__/templateValues';

// The steps start git and Helm.
jest.setTimeout(60_000);

const TEMPLATE = 'mysql-cdc-to-bigquery';
/** Text that is a template itself, in all the languages it passes through. */
const HOSTILE =
  '${{ secrets.token }} {{ name }} {{{x}}} \'}} "# a: b ${{ parameters | dump }}';

describe('the template, run by a real scaffolder', () => {
  const directory = createMockDirectory();
  let git: TestRepository;
  let scaffolder: TestScaffolder;

  beforeAll(async () => {
    git = await createDemoRepository(directory.path);
    scaffolder = await TestScaffolder.start({
      templates: [TEMPLATE],
      git,
      workingDirectory: directory.resolve('work'),
      groups: ['group:default/data-platform'],
    });
  });

  afterAll(() => scaffolder.stop());

  it('lists the actions with their schemas', async () => {
    const actions: Array<{ id: string; schema: JsonObject }> =
      await scaffolder.request('actions');
    for (const verb of [
      'fill',
      ...Object.keys(verbValuesSchemas),
      'validate',
      'publish',
    ]) {
      expect(actions).toContainEqual(
        expect.objectContaining({ id: `kafka:pipeline:${verb}` }),
      );
    }
  });

  it('writes the pipeline with the text of people as they typed it', async () => {
    const values = { ...templateValues[TEMPLATE], description: HOSTILE };
    const { blueprint } = await loadTemplate(TEMPLATE);
    // As the review step of the form does.
    const digest = changeSetDigest(
      createChangeSet({
        blueprint,
        values,
        snapshot: { commit: 'any' },
        repository: 'demo',
        branch: 'main',
        request: { id: 'preview', by: 'user:default/ada' },
      }),
    );
    const { status, id } = await scaffolder.runTask(TEMPLATE, {
      ...values,
      review: { digest },
    });
    expect(status).toBe('completed');
    expect(await git.git('log', '-1', '--format=%an')).toBe('Ada Lovelace');
    expect(await git.git('log', '-1', '--format=%B')).toContain(
      `Request-Id: ${id}`,
    );
    expect(
      await git.git('show', 'main:pipelines/invoices-cdc/values.yaml'),
    ).toContain(`  description: '${HOSTILE.replaceAll("'", "''")}'\n`);
  });

  it.each([
    [
      'was of something else',
      { digest: 'of-something-else' },
      'Go back to the review',
    ],
    ['was passed over', {}, 'requires property \\"digest\\"'],
  ])('refuses a form whose review %s', async (_, review, reason) => {
    const before = await git.commits();
    const { status, events } = await scaffolder.runTask(TEMPLATE, {
      ...templateValues[TEMPLATE],
      name: 'refunds-cdc',
      serverId: 6402,
      topicPrefix: 'refunds',
      tables: ['billing.refunds'],
      aggregate: false,
      review,
    });
    expect(status).toBe('failed');
    expect(JSON.stringify(events)).toContain(reason);
    expect(await git.commits()).toBe(before);
  });
});
