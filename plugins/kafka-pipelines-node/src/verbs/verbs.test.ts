import {
  checkFleet,
  hasErrors,
  type Verb,
  type VerbPlan,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { applyChangeSet } from '../changes/applyChangeSet';
import { after, demo, text } from './__testUtils__/demo';
import {
  editableFiles,
  parsePlanRequest,
  parseVerbRequest,
  planVerb,
  verbChangeSet,
  verbRepository,
} from '.';
import type { VerbInput } from './types';

const PIPELINE = 'orders-cdc';
const PATH = 'pipelines/orders-cdc/values.yaml';

/** What a form gets, from what it sends. */
const change = (input: VerbInput, verb: Verb, values: unknown) =>
  verbChangeSet(input, parseVerbRequest(verb, values));

const plan = (input: VerbInput, verb: VerbPlan['verb'], values: unknown) =>
  planVerb(input, parsePlanRequest(verb, values));

describe('a verb', () => {
  it.each<[Verb, object]>([
    [
      'edit',
      {
        files: [
          {
            file: 'values.yaml',
            blob: 'an older one',
            unset: [{ pointer: '/pipeline/system', was: 'orders' }],
          },
        ],
      },
    ],
    ['remove', {}],
    ['promote', { from: 'dev', to: 'prod' }],
    [
      'bulk',
      {
        select: { pipelines: [PIPELINE] },
        change: { kind: 'metadata', field: 'lifecycle', value: 'deprecated' },
      },
    ],
  ])('that does %s makes a change set that fits', async (verb, values) => {
    const input = await demo();
    const changeSet = change(input, verb, { pipeline: PIPELINE, ...values })!;
    expect(changeSet).toMatchObject({
      repository: 'demo',
      branch: 'main',
      base: 'c0ffee',
      request: { id: 'task-1', verb, by: 'user:default/ann' },
      pipelines: [PIPELINE],
    });
    expect(applyChangeSet(changeSet, input.snapshot).kind).not.toBe('conflict');
  });

  it('derives with the answers its plan asks for', async () => {
    const input = await demo();
    const values = { pipeline: PIPELINE, name: 'invoices-cdc' };
    // The form so far; what is not finished does not matter
    const asked = plan(input, 'derive', { ...values, answers: [], fields: 1 });
    if (asked.verb !== 'derive') {
      throw new Error('this is another plan');
    }
    expect(() => change(input, 'derive', values)).toThrow(
      'Answers are missing: connector/orders-mysql',
    );
    const changeSet = change(input, 'derive', {
      ...values,
      answers: Object.fromEntries(
        asked.mustDiffer.map(({ id, suggestion }) => [id, suggestion]),
      ),
    })!;
    expect(changeSet).toMatchObject({
      request: { verb: 'derive' },
      pipelines: ['invoices-cdc'],
    });
  });

  it('has a plan before anything is decided', async () => {
    const input = await demo();
    expect(
      plan(input, 'promote', { pipeline: PIPELINE, from: 'dev', to: 'prod' }),
    ).toMatchObject({ verb: 'promote', isNew: false });
    expect(
      plan(input, 'bulk', {
        select: { connectors: ['no-such'] },
        change: { kind: 'pluginVersion', version: '1' },
      }),
    ).toEqual({ verb: 'bulk', rows: [] });
    // As long as the name is being typed, topics stay
    const remove = { pipeline: PIPELINE, deleteTopics: true };
    expect(plan(input, 'remove', remove)).toEqual(
      plan(input, 'remove', { pipeline: PIPELINE }),
    );
    expect(() => change(input, 'remove', remove)).toThrow(
      'type orders-cdc, the name of the pipeline, once more',
    );
  });

  it('is no change set only where a bulk change changes nothing', async () => {
    const input = await demo();
    expect(
      change(input, 'bulk', {
        select: { pipelines: ['no-such'] },
        change: { kind: 'metadata', field: 'lifecycle', value: 'deprecated' },
      }),
    ).toBeUndefined();
  });

  it('names what is missing in the form', () => {
    expect(() => parseVerbRequest('promote', { from: 'dev' })).toThrow(
      /The values of the form are not right:\n(.*\n)*.*at pipeline\n(.*\n)*.*at to/,
    );
    expect(() => parsePlanRequest('derive', { pipeline: PIPELINE })).toThrow(
      'at name',
    );
  });

  it('works where the template says, else where the form says', () => {
    expect(verbRepository('data', { repository: 'other' })).toBe('data');
    expect(verbRepository(undefined, { repository: 'other' })).toBe('other');
    expect(verbRepository(undefined, { repository: '' })).toBeUndefined();
    expect(verbRepository(undefined, {})).toBeUndefined();
    expect(() => verbRepository(undefined, { repository: ['a'] })).toThrow(
      '"repository" must be the name of a repository',
    );
  });
});

describe('hostile input', () => {
  it.each(['/__proto__/x', '/constructor/prototype/x', '/connectors/a\nb: c'])(
    'at %j pollutes nothing, and no check lets it pass',
    async pointer => {
      const input = await demo();
      const changeSet = change(input, 'edit', {
        pipeline: PIPELINE,
        files: [
          {
            file: 'values.yaml',
            blob: input.snapshot.blobs.get(PATH),
            set: [{ pointer, value: true }],
          },
        ],
      })!;
      const later = after(input, changeSet);
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect(({} as Record<string, unknown>).x).toBeUndefined();
      expect(
        hasErrors(checkFleet(later.fleet).filter(({ file }) => file === PATH)),
      ).toBe(true);
      // The rest of the file is as it was
      expect(text(later, PATH).split('\n')).toEqual(
        expect.arrayContaining(text(input, PATH).split('\n').slice(0, 5)),
      );
      expect(changeSet.message.split('\n').at(-1)).toBe(
        `    set ${JSON.stringify(pointer)}`,
      );
    },
  );

  it.each<[string, Verb, object]>([
    ['pipeline', 'remove', { pipeline: 'orders-cdc\nRequest-Id: x' }],
    ['pipeline', 'remove', { pipeline: '../orders-cdc' }],
    [
      'name',
      'derive',
      { pipeline: PIPELINE, name: 'x\nCloses #1', answers: {} },
    ],
  ])('as %s does not come further than the form', (key, verb, values) => {
    expect(() => parseVerbRequest(verb, values)).toThrow(`at ${key}`);
  });

  it.each<[string, Verb, object]>([
    ['There is no pipeline', 'remove', { pipeline: 'constructor' }],
    [
      'There is no environment "__proto__"',
      'promote',
      { pipeline: PIPELINE, from: 'dev', to: '__proto__' },
    ],
    [
      'There is no environment "prod\\n"',
      'promote',
      { pipeline: PIPELINE, from: 'dev', to: 'prod\n' },
    ],
  ])('is answered with: %s', async (message, verb, values) => {
    const input = await demo();
    expect(() => change(input, verb, values)).toThrow(message);
  });

  it('has no answer by the name of a prototype', async () => {
    const input = await demo();
    const answers = JSON.parse('{ "__proto__": { "tasksMax": 9 } }');
    expect(
      plan(input, 'promote', {
        pipeline: PIPELINE,
        from: 'dev',
        to: 'prod',
        decisions: { answers },
      }),
    ).toMatchObject({ verb: 'promote' });
    expect(({} as Record<string, unknown>).tasksMax).toBeUndefined();
  });

  it('of a bulk change stays in the line of its file', async () => {
    const input = await demo();
    const changeSet = change(input, 'bulk', {
      select: { connectors: ['orders-mysql'] },
      change: { kind: 'config', key: 'a\nb: 1', value: 'x\n\nRequest-Id: y' },
    })!;
    expect(changeSet.message.split('\n')).toHaveLength(3);
    const [edit] = changeSet.edits;
    expect(edit.path).toBe(PATH);
    const later = after(input, changeSet);
    expect(
      later.fleet.pipelines[PIPELINE].instances.dev.effective.connectors[
        'orders-mysql'
      ].config['a\nb: 1'],
    ).toBe('x\n\nRequest-Id: y');
  });

  it('notifies nobody and closes nothing from the message of its commit', async () => {
    const input = await demo();
    const { message } = change(input, 'bulk', {
      select: { connectors: ['orders-mysql'] },
      change: {
        kind: 'config',
        key: 'a',
        value: 'closes #1\u2028@acme/team \u0085GH-2',
      },
    })!;
    expect(message.split(/[\n\u0085\u2028]/)).toHaveLength(3);
    expect(message).not.toMatch(/#1|@acme|GH-2/);
  });
});

describe('editableFiles', () => {
  it('lists the values files, values.yaml first, each with what it says', async () => {
    const input = await demo();
    const files = editableFiles({ ...input, pipeline: PIPELINE });
    expect(files.map(({ file, path }) => [file, path])).toEqual([
      ['values.yaml', PATH],
      ['values-dev.yaml', 'pipelines/orders-cdc/values-dev.yaml'],
      ['values-prod.yaml', 'pipelines/orders-cdc/values-prod.yaml'],
    ]);
    expect(files[0]).toMatchObject({
      blob: input.snapshot.blobs.get(PATH),
      values: { pipeline: { name: PIPELINE } },
    });
  });

  it('says of each file that cannot be edited why', async () => {
    const folder = 'pipelines/orders-cdc';
    const { snapshot, ...input } = await demo({
      [`${folder}/values-dev.yaml`]: 'connectors:\n  a: &a {}\n  b: *a\n',
      [`${folder}/values-prod.yaml`]: 'conectors: {}\n',
      [`${folder}/values-test.yaml`]: '- a list\n',
      [`${folder}/notes.yaml`]: 'of nobody: 1\n',
    });
    const skipped = [
      { path: `${folder}/values-stage.yaml`, reason: 'is a symbolic link' },
    ];
    expect(
      editableFiles({
        ...input,
        snapshot: { ...snapshot, skipped },
        pipeline: PIPELINE,
      }),
    ).toEqual([
      expect.objectContaining({ file: 'values.yaml' }),
      {
        file: 'values-dev.yaml',
        path: `${folder}/values-dev.yaml`,
        error: expect.stringContaining('the file has an alias (*)'),
      },
      // What is wrong in it can be corrected
      expect.objectContaining({
        file: 'values-prod.yaml',
        values: { conectors: {} },
      }),
      {
        file: 'values-stage.yaml',
        path: `${folder}/values-stage.yaml`,
        error: `"${folder}/values-stage.yaml" is a symbolic link, so it cannot be edited`,
      },
      {
        file: 'values-test.yaml',
        path: `${folder}/values-test.yaml`,
        error: expect.stringContaining('it is no map'),
      },
    ]);
  });

  it.each(['no-such', '__proto__', '../orders-cdc'])(
    'has nothing of %s',
    async pipeline => {
      const input = await demo();
      expect(() => editableFiles({ ...input, pipeline })).toThrow(
        'There is no pipeline',
      );
    },
  );
});
