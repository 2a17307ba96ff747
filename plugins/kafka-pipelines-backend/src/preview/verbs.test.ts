import {
  EditableFiles,
  PreviewResponse,
  Verb,
  VerbPlan,
  verbValuesSchemas,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  startTestPlugin,
  template,
  TestPlugin,
} from '../__testUtils__/testPlugin';

/** Templates that do something with pipelines that exist. */
const TEMPLATES = Object.keys(verbValuesSchemas).map(verb =>
  template(`${verb}-pipelines`, [
    {
      action: `kafka:pipeline:${verb}`,
      input: { values: '${{ parameters }}' },
    },
  ]),
);

describe('what is done with pipelines that exist', () => {
  let plugin: TestPlugin;

  beforeAll(async () => {
    plugin = await startTestPlugin(TEMPLATES);
  }, 60_000);

  afterAll(() => plugin?.stop());

  const get = (path: string) => plugin.get(path);
  const preview = (request: object) => plugin.post('/preview', request);
  const previewed = async (
    verb: Verb,
    values: object,
  ): Promise<PreviewResponse> => {
    const response = await preview({
      templateRef: `template:default/${verb}-pipelines`,
      values,
    }).expect(200);
    return response.body;
  };
  const editable = async (name: string): Promise<EditableFiles> => {
    const response = await get(
      `/repositories/demo/pipelines/${name}/editable-files`,
    ).expect(200);
    return response.body;
  };
  const plan = (verb: VerbPlan['verb'], values: object) =>
    plugin.post('/repositories/demo/plan', { verb, values });

  it('is an edit, shown as one line of a file and of what is rendered', async () => {
    const { files } = await editable('customers-cdc');
    expect(files.map(({ file }) => file)).toEqual([
      'values.yaml',
      'values-dev.yaml',
      'values-prod.yaml',
    ]);
    const [file] = files;
    if ('error' in file) {
      throw new Error(file.error);
    }
    const answer = await previewed('edit', {
      pipeline: 'customers-cdc',
      repository: 'demo',
      files: [
        {
          file: file.file,
          blob: file.blob,
          set: [
            {
              pointer: '/connectors/customers-postgres/config/tasks.note',
              value: 'seen',
            },
          ],
        },
      ],
    });
    expect(answer).toMatchObject({
      verb: 'edit',
      pipelines: ['customers-cdc'],
      result: 'changed',
      dangers: [],
      notRendered: [],
    });
    expect(answer.plan).toBeUndefined();
    for (const { before, manifests } of answer.manifests) {
      expect(before).toEqual(expect.any(String));
      expect(
        manifests!.split('\n').filter(line => !before!.includes(line)),
      ).toEqual(['    tasks.note: "seen"']);
    }
  });

  it('says what of an edit is dangerous, where it is', async () => {
    const { files } = await editable('customers-cdc');
    const [file] = files;
    if ('error' in file) {
      throw new Error(file.error);
    }
    const { dangers, manifests } = await previewed('edit', {
      pipeline: 'customers-cdc',
      repository: 'demo',
      files: [
        {
          file: file.file,
          blob: file.blob,
          set: [
            {
              pointer: '/connectors/customers-postgres/config/slot.name',
              was: 'debezium_customers',
              value: 'another_slot',
            },
          ],
        },
      ],
    });
    expect(dangers).toEqual(
      manifests.map(({ environment }) => ({
        environment,
        kind: 'KafkaConnector',
        name: 'customers-postgres',
        message: expect.stringContaining('another identity (slot.name)'),
        values: { before: 'debezium_customers', after: 'another_slot' },
      })),
    );
  });

  it('is a removal in two steps, of which the plan says what stays', async () => {
    const values = { pipeline: 'orders-per-minute' };
    const { plan: shown, files, manifests } = await previewed('remove', values);
    expect(shown).toMatchObject({ verb: 'remove', step: 'stop' });
    expect(files.map(({ status }) => status)).toContain('changed');
    expect(manifests[0].before).not.toContain('state: stopped');
    expect(manifests[0].manifests).toContain('state: stopped');

    const response = await plan('remove', values).expect(200);
    expect(response.body).toEqual(shown);

    const refused = await preview({
      templateRef: 'remove-pipelines',
      values: { ...values, deleteTopics: true },
    });
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain(
      'type orders-per-minute, the name of the pipeline, once more',
    );
  });

  it('is a promotion', async () => {
    const values = { pipeline: 'returns-outbox', from: 'dev', to: 'prod' };
    const {
      plan: shown,
      files,
      manifests,
    } = await previewed('promote', values);
    expect(shown).toMatchObject({ verb: 'promote', isNew: true });
    expect(files).toMatchObject([
      {
        path: 'pipelines/returns-outbox/values-prod.yaml',
        status: 'created',
      },
    ]);
    expect(
      manifests.map(({ environment, before }) => [
        environment,
        before !== undefined,
      ]),
    ).toEqual([
      ['dev', true],
      ['prod', false],
    ]);
    const response = await plan('promote', values).expect(200);
    expect(response.body).toEqual(shown);
  });

  it('is a derived pipeline, with an answer for all that must differ', async () => {
    const values = { pipeline: 'customers-cdc', name: 'suppliers-cdc' };
    const response = await plan('derive', values).expect(200);
    const asked: VerbPlan = response.body;
    if (asked.verb !== 'derive') {
      throw new Error('this is another plan');
    }
    expect(asked.mustDiffer).toContainEqual(
      expect.objectContaining({ kind: 'connector' }),
    );
    const answer = await previewed('derive', {
      ...values,
      answers: Object.fromEntries(
        asked.mustDiffer.map(({ id, suggestion }) => [id, suggestion]),
      ),
    });
    expect(answer).toMatchObject({
      verb: 'derive',
      pipelines: ['suppliers-cdc'],
      digest: expect.any(String),
      plan: asked,
    });

    const open = await preview({
      templateRef: 'derive-pipelines',
      values,
    });
    expect(open.status).toBe(400);
    expect(open.body.error.message).toContain('Answers are missing');
  });

  it('is one change of many pipelines, or of none', async () => {
    const change = {
      kind: 'metadata',
      field: 'lifecycle',
      value: 'deprecated',
    };
    const values = { select: { owner: 'data-platform' }, change };
    const many = await previewed('bulk', values);
    expect(many.pipelines.length).toBeGreaterThan(1);
    expect(many).toMatchObject({
      verb: 'bulk',
      digest: expect.any(String),
      plan: { verb: 'bulk' },
    });
    const response = await plan('bulk', values).expect(200);
    expect(response.body).toEqual(many.plan);

    const none = await previewed('bulk', {
      select: { pipelines: ['no-such'] },
      change,
    });
    expect(none).toMatchObject({
      result: 'unchanged',
      pipelines: [],
      files: [],
      plan: { verb: 'bulk', rows: [] },
    });
    expect(none.digest).toBeUndefined();
  });

  it('is asked for in a repository that exists', async () => {
    const response = await preview({
      templateRef: 'remove-pipelines',
      values: { pipeline: 'orders-cdc', repository: 'payments' },
    });
    expect(response.status).toBe(404);
    expect(response.body.error.message).toContain(
      'There is no GitOps repository "payments"',
    );
  });

  it.each<[string, Verb, object, number, string]>([
    ['no pipeline', 'remove', {}, 400, 'at pipeline'],
    [
      'a pipeline that is not there',
      'remove',
      { pipeline: 'no-such' },
      404,
      'There is no pipeline "no-such"',
    ],
    [
      'a file elsewhere',
      'edit',
      {
        pipeline: 'orders-cdc',
        files: [{ file: '../customers-cdc/values.yaml', blob: 'b' }],
      },
      400,
      'A pipeline has values.yaml and',
    ],
    [
      'a repository that is no name',
      'remove',
      { pipeline: 'orders-cdc', repository: { git: 'x' } },
      400,
      '"repository" must be the name of a repository',
    ],
  ])(
    'is not previewed with %s',
    async (_what, verb, values, status, message) => {
      const response = await preview({
        templateRef: `${verb}-pipelines`,
        values,
      });
      expect(response.status).toBe(status);
      expect(response.body.error.message).toContain(message);
    },
  );

  it.each(['no-such', '__proto__'])(
    'has no files of %s to edit',
    async name => {
      const response = await get(
        `/repositories/demo/pipelines/${name}/editable-files`,
      ).expect(404);
      expect(response.body.error.message).toContain('There is no pipeline');
    },
  );
});
