import { changeSetSchema } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { createChangeSet } from './createChangeSet';

function create(
  files: Record<string, string>,
  values: Record<string, unknown>,
) {
  return createChangeSet({
    blueprint: {
      files: new Map(
        Object.entries({ 'commit-message.txt': 'Create {{name}}', ...files }),
      ),
    },
    values,
    snapshot: { commit: 'abc' },
    repository: 'demo',
    branch: 'main',
    request: { id: 'task-1', by: 'user:default/ada' },
  });
}

describe('createChangeSet', () => {
  it('creates what the blueprint makes, as plain JSON', () => {
    const changeSet = create(
      { 'pipelines/{{name}}/values.yaml': "pipeline: { name: '{{name}}' }\n" },
      { name: 'orders', review: { digest: 'x' } },
    );
    expect(
      changeSetSchema.parse(JSON.parse(JSON.stringify(changeSet))),
    ).toEqual({
      version: 1,
      repository: 'demo',
      branch: 'main',
      base: 'abc',
      request: { id: 'task-1', verb: 'create', by: 'user:default/ada' },
      pipelines: ['orders'],
      message: 'Create orders',
      edits: [
        {
          path: 'pipelines/orders/values.yaml',
          create: 'pipeline: { name: orders }\n',
        },
      ],
    });
  });

  it.each([undefined, '', 'Orders', 'a_b', '-a', 'a'.repeat(54), 7])(
    'refuses the name %j',
    name => {
      expect(() =>
        create({ 'pipelines/{{name}}/values.yaml': 'a: 1\n' }, { name }),
      ).toThrow('The value "name" is not the name of a pipeline');
    },
  );

  it.each([
    'kafka-pipelines.yaml',
    'pipelines/other/values.yaml',
    'pipelines/{{name}}.yaml',
    'defaults/{{name}}/values.yaml',
  ])('refuses a blueprint that writes %s', path => {
    expect(() => create({ [path]: 'a: 1\n' }, { name: 'orders' })).toThrow(
      'may only write below pipelines/orders/',
    );
  });

  it('refuses a blueprint that makes nothing', () => {
    expect(() => create({}, { name: 'orders' })).toThrow('makes no file');
  });
});
