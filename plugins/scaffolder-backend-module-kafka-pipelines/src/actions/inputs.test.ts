import { createMockDirectory } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import type { ChangeSet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { changeSetDigest } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { createDemoRepository } from '../__testUtils__/gitRepository';
import { loadTemplate } from '../__testUtils__/templates';
import { startTestModule, type TestModule } from '../__testUtils__/testModule';

const CHANGE: JsonObject = {
  version: 1,
  repository: 'demo',
  branch: 'main',
  base: 'abc',
  request: { id: 'task', verb: 'create', by: 'user:default/ada' },
  pipelines: ['audit'],
  message: 'Create audit',
  edits: [{ path: 'pipelines/audit/values.yaml', create: 'a: 1\n' }],
};

describe('inputs of the actions', () => {
  const directory = createMockDirectory();
  let module: TestModule;

  beforeAll(async () => {
    const { path } = await createDemoRepository(directory.path);
    module = await startTestModule({ demo: { git: { url: `file:${path}` } } });
  });

  afterAll(() => module.stop());

  it('are described for the scaffolder, dry runs included', () => {
    expect([...module.actions.keys()].sort()).toEqual([
      'kafka:pipeline:bulk',
      'kafka:pipeline:derive',
      'kafka:pipeline:edit',
      'kafka:pipeline:fill',
      'kafka:pipeline:promote',
      'kafka:pipeline:publish',
      'kafka:pipeline:remove',
      'kafka:pipeline:validate',
    ]);
    for (const action of module.actions.values()) {
      expect(action.supportsDryRun).toBe(true);
      expect(action.description).toBeTruthy();
      expect(action.schema?.input).toMatchObject({ type: 'object' });
    }
    expect(
      module.actions.get('kafka:pipeline:fill')?.schema?.input,
    ).toMatchObject({ required: ['blueprint', 'values'] });
  });

  describe.each(['kafka:pipeline:validate', 'kafka:pipeline:publish'])(
    '%s',
    action => {
      it.each<[string, JsonObject, string]>([
        ['another version', { ...CHANGE, version: 2 }, 'version'],
        ['an unknown key', { ...CHANGE, force: true }, 'force'],
        [
          'a name no pipeline may have',
          {
            ...CHANGE,
            pipelines: ['audit/sub'],
            edits: [{ path: 'pipelines/audit/sub/values.yaml', create: '' }],
          },
          'use lower case letters, digits and dashes',
        ],
        [
          'an edit of two kinds',
          {
            ...CHANGE,
            edits: [{ path: 'pipelines/audit/x', create: '', delete: true }],
          },
          'edits',
        ],
        [
          'another pipeline',
          {
            ...CHANGE,
            edits: [{ path: 'pipelines/orders-cdc/values.yaml', create: '' }],
          },
          'may only write below pipelines/audit/',
        ],
        [
          'a path that climbs',
          {
            ...CHANGE,
            edits: [
              {
                path: 'pipelines/audit/../../kafka-pipelines.yaml',
                create: '',
              },
            ],
          },
          'may only write below pipelines/audit/',
        ],
        [
          'an unknown repository',
          { ...CHANGE, repository: 'other' },
          'There is no GitOps repository "other"',
        ],
      ])('refuses a change set with %s', async (_what, changeSet, message) => {
        await expect(
          module.run(
            action,
            {
              changeSet,
              // All that publish wants besides a good change set
              ...(action === 'kafka:pipeline:publish' && {
                digest: changeSetDigest(changeSet as unknown as ChangeSet),
              }),
            },
            { id: 'task' },
          ),
        ).rejects.toThrow(message);
      });
    },
  );

  it('fill names what is missing in the form', async () => {
    const { baseUrl } = await loadTemplate('kafka-pipeline');
    const fill = (values: JsonObject) =>
      module.run(
        'kafka:pipeline:fill',
        { blueprint: './blueprint', values },
        { id: 'task', baseUrl },
      );
    await expect(fill({})).rejects.toThrow(
      'The value "name" is not the name of a pipeline',
    );
    await expect(fill({ name: 'audit', environments: [] })).rejects.toThrow(
      /blueprint file pipelines\/\{\{name\}\}\/values.yaml, line \d+, column \d+: no value was given for owner/,
    );
  });

  it('fill needs to know where its template is', async () => {
    await expect(
      module.run(
        'kafka:pipeline:fill',
        { blueprint: './blueprint', values: { name: 'audit' } },
        { id: 'task' },
      ),
    ).rejects.toThrow('does not know where its template is');
  });
});
