import { createMockDirectory } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import type { Verb } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  createDemoRepository,
  type TestRepository,
} from './__testUtils__/gitRepository';
import { TestScaffolder, type TaskOutput } from './__testUtils__/scaffolder';
import { startTestModule, type TestModule } from './__testUtils__/testModule';
import { COMMERCE, PLATFORM } from './__testUtils__/verbHarness';
import { reviewedDigest } from './__testUtils__/verbTask';
import { verbTemplates } from './__testUtils__/verbTemplates';
import { verbValues } from './__testUtils__/verbValues';

// Each task renders with Helm.
jest.setTimeout(60_000);

describe('the templates for pipelines that exist, run by a real scaffolder', () => {
  const directory = createMockDirectory();
  let git: TestRepository;
  let scaffolder: TestScaffolder;
  /** Says what a review would. */
  let reviews: TestModule;

  beforeAll(async () => {
    git = await createDemoRepository(directory.path);
    reviews = await startTestModule({
      demo: { git: { url: `file:${git.path}` } },
    });
    scaffolder = await TestScaffolder.start({
      templates: Object.values(verbTemplates),
      git,
      workingDirectory: directory.resolve('work'),
      groups: [...COMMERCE, ...PLATFORM],
    });
  });

  beforeEach(() => git.reset());

  afterAll(async () => {
    await scaffolder.stop();
    await reviews.stop();
  });

  async function runForm(
    verb: Verb,
    values: JsonObject,
  ): Promise<{ output: TaskOutput; links: string[]; log: string }> {
    const digest = await reviewedDigest(reviews, verb, values);
    const { status, events } = await scaffolder.runTask(verbTemplates[verb], {
      ...values,
      repository: 'demo',
      review: { digest },
    });
    const log = events.map(({ body }) => body.message).join('\n');
    if (status !== 'completed') throw new Error(log);
    const output = events.find(({ body }) => body.output)!.body.output!;
    return {
      output,
      links: output.links.map(
        ({ title, url, entityRef }) => `${title}: ${url ?? entityRef}`,
      ),
      log,
    };
  }

  it('edits', async () => {
    const { output, links } = await runForm(
      'edit',
      await verbValues('edit', git),
    );
    expect(links).toEqual([
      'Open the pipeline: /kafka-pipelines/demo/orders-cdc',
      'Open in the catalog: component:default/pipeline.orders-cdc',
    ]);
    expect(output.text).toHaveLength(1);
    expect(output.text[0].content).toMatch(
      /^Edit of pipeline \*\*orders-cdc\*\*: Commit [0-9a-f]{40} on branch "main" holds the change\.\n\n.*In dev: /,
    );
  });

  it('removes in two runs of the same form', async () => {
    const values = await verbValues('remove', git);
    const stop = await runForm('remove', values);
    expect(stop.links).toEqual([
      'Open the pipeline: /kafka-pipelines/demo/orders-per-minute',
      'Open in the catalog: component:default/pipeline.orders-per-minute',
    ]);
    expect(stop.output.text.map(({ title }) => title)).toEqual([
      'What happened',
      'What is next',
    ]);
    expect(stop.output.text[0].content).toContain(
      'Step 1 of 2, stop pipeline **orders-per-minute**: Commit ',
    );
    expect(stop.output.text[1].content).toContain('step 2 deletes');

    const gone = await runForm('remove', values);
    expect(gone.links).toEqual([
      'Open the list of pipelines: /kafka-pipelines',
    ]);
    expect(gone.output.text[0].content).toContain(
      'Step 2 of 2, delete pipeline **orders-per-minute**: Commit ',
    );
    expect(gone.output.text[1].content).toContain('```text\n  dev ');
    expect(gone.log).toContain(
      'What stays, stopped, until somebody deletes it',
    );
  });

  it('promotes', async () => {
    const { links, output } = await runForm(
      'promote',
      await verbValues('promote', git),
    );
    expect(links).toEqual([
      'Open the pipeline: /kafka-pipelines/demo/returns-outbox',
      'Open in the catalog: component:default/pipeline.returns-outbox',
    ]);
    expect(output.text[0].content).toContain(
      'Promotion of pipeline **returns-outbox** from dev to prod: Commit ',
    );
  });

  it('derives', async () => {
    const { links, output } = await runForm(
      'derive',
      await verbValues('derive', git),
    );
    expect(links).toEqual([
      'Open the pipeline: /kafka-pipelines/demo/refunds-outbox',
      'Open in the catalog: component:default/pipeline.refunds-outbox',
    ]);
    expect(output.text[0].content).toContain(
      'Pipeline **refunds-outbox**, derived from returns-outbox: Commit ',
    );
  });

  it('changes many', async () => {
    const { links, output } = await runForm(
      'bulk',
      await verbValues('bulk', git),
    );
    expect(links).toEqual(['Open the pipelines: /kafka-pipelines']);
    expect(output.text[0].content).toContain(
      'Change of 2 of the selected pipelines: Commit ',
    );
  });

  it('says in the log why a form that was not reviewed changes nothing', async () => {
    const commits = await git.commits();
    const { status, events } = await scaffolder.runTask(verbTemplates.remove, {
      pipeline: 'orders-per-minute',
      review: { digest: 'of-something-else' },
    });
    expect(status).toBe('failed');
    expect(JSON.stringify(events)).toContain('not what was reviewed');
    expect(await git.commits()).toBe(commits);
  });
});
