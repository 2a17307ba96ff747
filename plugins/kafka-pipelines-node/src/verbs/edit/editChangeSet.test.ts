import fc from 'fast-check';
import { changeSetSchema } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { applyChangeSet } from '../../changes/applyChangeSet';
import { plainValues } from './diffValues';
import { editableFile, editChangeSet } from './editChangeSet';
import { after, demo, lineDiff, text } from '../__testUtils__/demo';
import type { VerbInput } from '../types';

const pipeline = 'orders-cdc';
const PATH = 'pipelines/orders-cdc/values.yaml';

/** Values as JSON, to be changed at will. */
type Json = Record<string, any>;

function edit(
  input: VerbInput,
  change: (values: Json) => void,
  file = 'values.yaml',
) {
  const { values, blob } = editableFile({ ...input, pipeline, file });
  const edited = structuredClone(values);
  change(edited);
  return editChangeSet({
    ...input,
    pipeline,
    files: [{ file, blob, filled: values, edited }],
  });
}

describe('editChangeSet', () => {
  it('changes one line for one field and keeps the rest of the file', async () => {
    const input = await demo();
    const changeSet = edit(input, values => {
      values.connectors['orders-mysql'].config['database.port'] = 3307;
    });

    expect(changeSetSchema.parse(changeSet)).toEqual(changeSet);
    expect(changeSet).toMatchObject({
      request: { verb: 'edit' },
      edits: [
        {
          path: PATH,
          blob: input.snapshot.blobs.get(PATH),
          set: [
            {
              pointer: '/connectors/orders-mysql/config/database.port',
              value: 3307,
              was: 3306,
            },
          ],
        },
      ],
    });
    expect(lineDiff(input, after(input, changeSet))).toEqual([
      PATH,
      '-      database.port: 3306',
      '+      database.port: 3307',
    ]);
  });

  it('changes several files in one commit, and names fields without their values', async () => {
    const input = await demo();
    const files = ['values.yaml', 'values-prod.yaml'].map(file => {
      const { blob, values } = editableFile({ ...input, pipeline, file });
      const edited = structuredClone(values) as Json;
      edited.connectors['orders-bigquery'].tasksMax = 7;
      return { file, blob, filled: values, edited };
    });
    const changeSet = editChangeSet({ ...input, pipeline, files });

    expect(lineDiff(input, after(input, changeSet))).toEqual([
      'pipelines/orders-cdc/values-prod.yaml',
      '-    tasksMax: 3',
      '+    tasksMax: 7',
      PATH,
      '+    tasksMax: 7',
    ]);
    expect(changeSet.message).toBe(
      [
        'Edit pipeline orders-cdc',
        '',
        `In ${PATH}:`,
        '',
        '    set "/connectors/orders-bigquery/tasksMax"',
        '',
        'In pipelines/orders-cdc/values-prod.yaml:',
        '',
        '    set "/connectors/orders-bigquery/tasksMax"',
      ].join('\n'),
    );
  });

  it('leaves alone what the form does not know', async () => {
    const input = await demo();
    const changeSet = editChangeSet({
      ...input,
      pipeline,
      files: [
        {
          file: 'values.yaml',
          blob: input.snapshot.blobs.get(PATH)!,
          filled: { pipeline: { lifecycle: 'production', system: 'orders' } },
          edited: { pipeline: { lifecycle: 'deprecated', system: undefined } },
        },
      ],
    });
    expect(lineDiff(input, after(input, changeSet))).toEqual([
      PATH,
      '-  system: orders',
      '-  lifecycle: production',
      '+  lifecycle: deprecated',
    ]);
  });

  it('is no change when nothing was changed', async () => {
    const input = await demo();
    const changeSet = edit(input, () => {});
    expect(changeSet.edits).toEqual([
      { path: PATH, blob: input.snapshot.blobs.get(PATH) },
    ]);
    expect(applyChangeSet(changeSet, input.snapshot)).toEqual({
      kind: 'unchanged',
    });
  });

  it('keeps what others changed, and conflicts on the same field', async () => {
    const input = await demo();
    const changeSet = edit(input, values => {
      values.connectors['orders-mysql'].config['database.port'] = 3307;
    });
    const other = await demo({
      [PATH]: text(input, PATH).replace('server.id: 5401', 'server.id: 5402'),
    });
    expect(text(after(other, changeSet), PATH)).toContain('server.id: 5402');
    expect(text(after(other, changeSet), PATH)).toContain('port: 3307');

    const same = await demo({
      [PATH]: text(input, PATH).replace('port: 3306', 'port: 3310'),
    });
    expect(applyChangeSet(changeSet, same.snapshot)).toMatchObject({
      kind: 'conflict',
      pointer: '/connectors/orders-mysql/config/database.port',
    });
    const gone = await demo({ [PATH]: null });
    expect(applyChangeSet(changeSet, gone.snapshot)).toMatchObject({
      kind: 'conflict',
      path: PATH,
    });
  });

  it('conflicts also when the form was sent after the file had changed', async () => {
    const input = await demo();
    const { values, blob } = editableFile({
      ...input,
      pipeline,
      file: 'values.yaml',
    });
    const edited = structuredClone(values) as Json;
    edited.connectors['orders-mysql'].config['database.port'] = 3307;
    const newer = await demo({
      [PATH]: text(input, PATH).replace('port: 3306', 'port: 3310'),
    });
    const changeSet = editChangeSet({
      ...newer,
      pipeline,
      files: [{ file: 'values.yaml', blob, filled: values, edited }],
    });
    expect(applyChangeSet(changeSet, newer.snapshot)).toMatchObject({
      kind: 'conflict',
      pointer: '/connectors/orders-mysql/config/database.port',
    });
  });

  it('refuses a form that was filled with something else', async () => {
    const input = await demo();
    expect(() =>
      editChangeSet({
        ...input,
        pipeline,
        files: [
          {
            file: 'values.yaml',
            blob: input.snapshot.blobs.get(PATH)!,
            filled: { pipeline: { lifecycle: 'experimental' } },
            edited: { pipeline: { lifecycle: 'deprecated' } },
          },
        ],
      }),
    ).toThrow(
      '/pipeline/lifecycle in "pipelines/orders-cdc/values.yaml" is not',
    );
  });

  it('refuses names that lead elsewhere, missing files and aliases', async () => {
    const input = await demo({
      'pipelines/orders-cdc/values-dev.yaml':
        'connectors:\n  a: &a { tasksMax: 1 }\n  b: *a\n',
    });
    for (const file of [
      '../customers-cdc/values.yaml',
      'values-../x.yaml',
      'notes.yaml',
      'values.yaml\n',
      '',
    ]) {
      expect(() => editableFile({ ...input, pipeline, file })).toThrow(
        'A pipeline has values.yaml and',
      );
    }
    expect(() =>
      editableFile({ ...input, pipeline, file: 'values-test.yaml' }),
    ).toThrow('does not exist');
    expect(() =>
      editableFile({ ...input, pipeline: '__proto__', file: 'values.yaml' }),
    ).toThrow('There is no pipeline');
    expect(() =>
      editableFile({ ...input, pipeline, file: 'values-dev.yaml' }),
    ).toThrow('the file has the alias *a');
  });

  it('edits a file with mistakes in it', async () => {
    const input = await demo({
      'pipelines/orders-cdc/values-dev.yaml': 'conectors: {}\n',
    });
    const changeSet = edit(
      input,
      values => {
        delete values.conectors;
        values.connectors = {};
      },
      'values-dev.yaml',
    );
    expect(
      text(after(input, changeSet), 'pipelines/orders-cdc/values-dev.yaml'),
    ).toBe('connectors: {}\n');
  });

  it('makes any values of any others, by whatever keys', async () => {
    const input = await demo();
    const dictionary = fc.dictionary(
      fc.oneof(
        fc.constantFrom('a', 'a/b', '~', '__proto__', 'constructor', '1', ''),
        fc.string(),
      ),
      fc.jsonValue({ maxDepth: 3 }),
      { maxKeys: 4 },
    );
    // As it is sent: JSON has no -0
    const values = dictionary.map(
      (value): Json => JSON.parse(JSON.stringify(value)),
    );
    fc.assert(
      fc.property(values, values, (filled, edited) => {
        const files = new Map(input.snapshot.files).set(
          PATH,
          JSON.stringify(filled),
        );
        const blobs = new Map(input.snapshot.blobs).set(PATH, 'json');
        const snapshot = { ...input.snapshot, files, blobs };
        const changeSet = editChangeSet({
          ...input,
          snapshot,
          pipeline,
          files: [{ file: 'values.yaml', blob: 'json', filled, edited }],
        });
        const applied = applyChangeSet(changeSet, snapshot);
        const later = {
          ...input,
          snapshot: {
            ...snapshot,
            files:
              applied.kind === 'applied'
                ? new Map(files).set(PATH, applied.changes.get(PATH)!)
                : files,
          },
        };
        expect(applied.kind).not.toBe('conflict');
        expect(
          plainValues(
            editableFile({ ...later, pipeline, file: 'values.yaml' }).values,
          ),
        ).toEqual(plainValues(edited));
      }),
    );
  });
});
