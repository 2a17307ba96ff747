import { createMockDirectory } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { exampleInputs } from '../__testUtils__/exampleInputs';
import {
  createDemoRepository,
  type TestRepository,
} from '../__testUtils__/gitRepository';
import { loadTemplate } from '../__testUtils__/templates';
import { startTestModule, type TestModule } from '../__testUtils__/testModule';
import { templateValues } from '../__testUtils__/templateValues';
import { verbValues } from '../__testUtils__/verbValues';
import { examples as fillExamples } from './fill.examples';
import { examples as publishExamples } from './publish.examples';
import { examples as validateExamples } from './validate.examples';
import { examples as bulkExamples } from './verbs/bulk.examples';
import { examples as deriveExamples } from './verbs/derive.examples';
import { examples as editExamples } from './verbs/edit.examples';
import { examples as promoteExamples } from './verbs/promote.examples';
import { examples as removeExamples } from './verbs/remove.examples';

describe('examples', () => {
  const directory = createMockDirectory();
  let git: TestRepository;
  let module: TestModule;
  let task: { id: string; baseUrl: string };

  beforeAll(async () => {
    git = await createDemoRepository(directory.path);
    const place = { git: { url: `file:${git.path}` } };
    module = await startTestModule({ demo: place, data: place }, {}, 'demo');
    const { baseUrl } = await loadTemplate('kafka-pipeline');
    task = { id: 'task-1', baseUrl };
  });

  afterAll(() => module.stop());

  const fill = (values: JsonObject) =>
    module.run(
      'kafka:pipeline:fill',
      { blueprint: './blueprint', values },
      task,
    );

  it.each(fillExamples)('fill: $description', async example => {
    const [{ action, input }] = exampleInputs(example, {
      parameters: templateValues['kafka-pipeline'],
    });
    await expect(module.run(action, input, task)).resolves.toMatchObject({
      pipeline: 'audit-log',
      changeSet: { repository: input.repository ?? 'demo' },
    });
  });

  it.each(validateExamples)('validate: $description', async example => {
    const filled = await fill(templateValues['kafka-pipeline']);
    const [{ action, input }] = exampleInputs(example, {
      'steps.fill.output.changeSet': filled.changeSet as JsonObject,
    });
    await expect(module.run(action, input, task)).resolves.toMatchObject({
      findings: [],
      summary: expect.stringContaining(
        'In dev: 1 KafkaConnector, 2 KafkaTopics',
      ),
    });
  });

  it.each(publishExamples)('publish: $description', async example => {
    const filled = await fill(templateValues['kafka-pipeline']);
    const [{ action, input }] = exampleInputs(example, {
      'steps.fill.output.changeSet': filled.changeSet as JsonObject,
      'parameters.review.digest': filled.digest as string,
      'steps.fill.output.digest': filled.digest as string,
      'secrets.USER_OAUTH_TOKEN': 'ghu_example',
    });
    await expect(module.run(action, input, task)).resolves.toMatchObject({
      result: expect.stringMatching(/^(created|adopted)$/),
    });
  });

  describe.each([
    ['edit', editExamples],
    ['remove', removeExamples],
    ['promote', promoteExamples],
    ['derive', deriveExamples],
    ['bulk', bulkExamples],
  ] as const)('%s', (verb, examples) => {
    it.each(examples)('$description', async example => {
      const parameters = await verbValues(verb, git);
      const { digest } = await module.run(
        `kafka:pipeline:${verb}`,
        { values: parameters },
        { id: 'preview' },
      );
      const [{ action, input }] = exampleInputs(example, {
        parameters,
        'parameters.review.digest': digest as string,
      });
      await expect(module.run(action, input, task)).resolves.toMatchObject({
        changeSet: {
          repository: input.repository ?? 'demo',
          request: { verb },
        },
      });
    });
  });

  it('stand in the description of each action', () => {
    for (const action of module.actions.values()) {
      expect(action.examples?.length).toBeGreaterThan(0);
    }
  });
});
