import { z } from 'zod';
import { verbValuesSchemas, type Verb } from './values';

function problems(verb: Verb, values: unknown): string | undefined {
  const { error } = verbValuesSchemas[verb].safeParse(values);
  return error && z.prettifyError(error);
}

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => `/a/${index}`);

const file = {
  file: 'values.yaml',
  blob: 'b1',
  set: [{ pointer: '/pipeline/system', value: 'orders' }],
};

describe('values of the forms of existing pipelines', () => {
  it('drop what belongs to the form alone', () => {
    const values = { pipeline: 'orders', deleteTopics: false };
    expect(
      verbValuesSchemas.remove.parse({
        ...values,
        repository: 'demo',
        review: { digest: 'd' },
      }),
    ).toEqual({ ...values, confirmTopics: '' });
  });

  it.each<[Verb, object]>([
    ['edit', { pipeline: 'orders', files: [file] }],
    ['remove', { pipeline: 'orders' }],
    ['promote', { pipeline: 'orders', from: 'dev', to: 'prod' }],
    ['derive', { pipeline: 'orders', name: 'returns' }],
    [
      'bulk',
      {
        select: {},
        change: { kind: 'config', key: 'tasks.max', unset: true },
      },
    ],
  ])('need no more of %s than this', (verb, values) => {
    expect(problems(verb, values)).toBeUndefined();
  });

  it.each<[string, Verb, unknown, string]>([
    ['no form', 'remove', undefined, 'expected object'],
    ['no pipeline', 'remove', {}, 'at pipeline'],
    ['a pipeline with a line end', 'remove', { pipeline: 'a\n' }, 'pipeline'],
    ['a path as pipeline', 'remove', { pipeline: '../x' }, 'at pipeline'],
    ['no file', 'edit', { pipeline: 'orders', files: [] }, 'at files'],
    [
      'a file that is named twice',
      'edit',
      { pipeline: 'orders', files: [file, file] },
      'each file is named once',
    ],
    [
      'fields of another pipeline',
      'edit',
      { pipeline: 'orders', files: [{ ...file, pipeline: 'returns' }] },
      'the fields were changed for another pipeline',
    ],
    [
      'more fields than a form has',
      'edit',
      {
        pipeline: 'orders',
        files: [
          {
            ...file,
            unset: many(500).map(pointer => ({ pointer, was: 1 })),
          },
        ],
      },
      'at most 500 fields',
    ],
    [
      'more decisions than a form has',
      'promote',
      {
        pipeline: 'orders',
        from: 'dev',
        to: 'prod',
        decisions: { take: many(501) },
      },
      'at most 500 fields',
    ],
    [
      'more answers than a form has',
      'promote',
      {
        pipeline: 'orders',
        from: 'dev',
        to: 'prod',
        decisions: {
          answers: Object.fromEntries(many(501).map(key => [key, 1])),
        },
      },
      'at most 500 fields',
    ],
    [
      'a selection that no repository has',
      'bulk',
      {
        select: { pipelines: many(10_001) },
        change: { kind: 'pluginVersion', version: '1' },
      },
      'at select.pipelines',
    ],
    [
      'a change of nothing known',
      'bulk',
      { select: {}, change: { kind: 'script' } },
      'must be a plugin version',
    ],
    [
      'a value that is too long to be written many times',
      'bulk',
      {
        select: {},
        change: { kind: 'config', key: 'a', value: 'x'.repeat(10_000) },
      },
      'at most 10000 characters',
    ],
    [
      'a map as config value',
      'bulk',
      { select: {}, change: { kind: 'config', key: 'a', value: { b: 1 } } },
      'must be a plugin version',
    ],
  ])('are refused with %s', (_what, verb, values, message) => {
    expect(problems(verb, values)).toContain(message);
  });
});
