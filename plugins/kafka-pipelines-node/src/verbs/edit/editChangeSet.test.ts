import fc from 'fast-check';
import {
  changeSetSchema,
  diffValues,
  toPlain,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { applyChangeSet } from '../../changes/applyChangeSet';
import { editChangeSet } from './editChangeSet';
import { editableFiles } from './valueFiles';
import { after, demo, lineDiff, text } from '../__testUtils__/demo';
import type { VerbInput } from '../types';

const pipeline = 'orders-cdc';
const PATH = 'pipelines/orders-cdc/values.yaml';

/** Values as JSON, to be changed at will. */
type Json = Record<string, any>;

/** What a form is filled with. */
function filled(input: VerbInput, file = 'values.yaml') {
  const found = editableFiles({ ...input, pipeline }).find(
    item => item.file === file,
  );
  if (!found || 'error' in found) {
    throw new Error(found?.error ?? `there is no ${file}`);
  }
  return found;
}

/** What a form sends. */
function edited(
  { file, blob, values }: ReturnType<typeof filled>,
  change: (values: Json) => void,
) {
  const now: Json = structuredClone(values);
  change(now);
  return { file, blob, ...diffValues(toPlain(values), toPlain(now)) };
}

const edit = (
  input: VerbInput,
  change: (values: Json) => void,
  file = 'values.yaml',
) =>
  editChangeSet({
    ...input,
    pipeline,
    files: [edited(filled(input, file), change)],
  });

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
    const files = ['values.yaml', 'values-prod.yaml'].map(file =>
      edited(filled(input, file), values => {
        values.connectors['orders-bigquery'].tasksMax = 7;
      }),
    );
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
          set: [
            {
              pointer: '/pipeline/lifecycle',
              value: 'deprecated',
              was: 'production',
            },
          ],
          unset: [{ pointer: '/pipeline/system', was: 'orders' }],
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
    const file = edited(filled(input), values => {
      values.connectors['orders-mysql'].config['database.port'] = 3307;
    });
    const newer = await demo({
      [PATH]: text(input, PATH).replace('port: 3306', 'port: 3310'),
    });
    const changeSet = editChangeSet({ ...newer, pipeline, files: [file] });
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
            set: [
              {
                pointer: '/pipeline/lifecycle',
                value: 'deprecated',
                was: 'experimental',
              },
            ],
          },
        ],
      }),
    ).toThrow(
      '/pipeline/lifecycle in "pipelines/orders-cdc/values.yaml" is not',
    );
  });

  it.each([
    '../customers-cdc/values.yaml',
    '../x.yaml',
    'values-../../x.yaml',
    'values-../x.yaml',
    'notes.yaml',
    'values.yaml\n',
    'values-dev\n.yaml',
    '',
  ])('refuses the file %j', async file => {
    const input = await demo();
    expect(() =>
      editChangeSet({ ...input, pipeline, files: [{ file, blob: 'b' }] }),
    ).toThrow('A pipeline has values.yaml and');
  });

  it('refuses files and pipelines that are not there', async () => {
    const input = await demo();
    expect(() =>
      editChangeSet({
        ...input,
        pipeline,
        files: [{ file: 'values-test.yaml', blob: 'b' }],
      }),
    ).toThrow('does not exist');
    expect(() =>
      editChangeSet({
        ...input,
        pipeline: '__proto__',
        files: [{ file: 'values.yaml', blob: 'b' }],
      }),
    ).toThrow('There is no pipeline');
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
      fc.property(values, values, (before, now) => {
        const files = new Map(input.snapshot.files).set(
          PATH,
          JSON.stringify(before),
        );
        const blobs = new Map(input.snapshot.blobs).set(PATH, 'json');
        const snapshot = { ...input.snapshot, files, blobs };
        const changeSet = editChangeSet({
          ...input,
          snapshot,
          pipeline,
          files: [
            {
              file: 'values.yaml',
              blob: 'json',
              ...diffValues(toPlain(before), toPlain(now)),
            },
          ],
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
        expect(toPlain(filled(later).values)).toEqual(toPlain(now));
      }),
    );
  });
});
