import fc from 'fast-check';
import {
  samePlain,
  toJson,
  toPlain,
  toPointer,
  type EditableFiles,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { editsOf, startEditing } from './editing';
import { changedFields, withField, withUndone } from './fieldChanges';
import { isOpen, type Editing, type OpenFile } from './types';

const files = (
  values: Record<string, unknown>,
  blob = 'blob-1',
): EditableFiles => ({
  commit: 'abc',
  files: [
    {
      file: 'values.yaml',
      path: 'pipelines/orders/values.yaml',
      blob,
      values,
    },
  ],
});

function opened(editing: Editing): OpenFile {
  const [file] = editing.files;
  if (!isOpen(file)) throw new Error(file.error);
  return file;
}

const open = (values: Record<string, unknown>) =>
  opened(startEditing('orders', files(values), []));

const with1 = (file: OpenFile): Editing => ({
  pipeline: 'orders',
  files: [file],
  dropped: [],
});

describe('withField', () => {
  const values = {
    connectors: { a: { tasksMax: 1, config: { x: '1' } }, b: { config: {} } },
  };

  it('takes away the maps that a removed field leaves empty, but no entry', () => {
    const noConfig = withField(
      open(values),
      '/connectors/a/config/x',
      undefined,
    );
    expect(changedFields(noConfig)).toEqual(['/connectors/a/config']);
    const noFields = withField(noConfig, '/connectors/a/tasksMax', undefined);
    expect(toJson(noFields.edited)).toEqual({
      connectors: { a: {}, b: { config: {} } },
    });
    expect(
      changedFields(withUndone(noFields, '/connectors/a/config/x')),
    ).toEqual(['/connectors/a/tasksMax']);
  });

  it('leaves an empty map as the file has it', () => {
    const added = withField(open(values), '/connectors/b/config/y', 'z');
    expect(changedFields(added)).toEqual(['/connectors/b/config']);
    expect(
      changedFields(withField(added, '/connectors/b/config/y', undefined)),
    ).toEqual([]);
  });

  it('fills a section that holds nothing, and gives it back', () => {
    const file = open({ topics: null });
    const added = withField(file, '/topics/t', new Map());
    expect(editsOf(with1(added))).toMatchObject([
      { set: [{ pointer: '/topics', value: { t: {} }, was: null }] },
    ]);
    expect(changedFields(withField(added, '/topics/t', undefined))).toEqual([]);
  });

  it('removes an entry whole, and takes keys of Object for any others', () => {
    const hostile: Record<string, unknown> = JSON.parse(
      '{"connectors":{"__proto__":{"tasksMax":1},"constructor":{}}}',
    );
    const gone = withField(open(hostile), '/connectors/__proto__', undefined);
    expect(JSON.stringify(editsOf(with1(gone))[0].unset)).toBe(
      '[{"pointer":"/connectors/__proto__","was":{"tasksMax":1}}]',
    );
  });

  it('does nothing where nothing can stand', () => {
    const file = open({ pipeline: 'text' });
    expect(withField(file, '/pipeline/owner', 'me')).toBe(file);
  });
});

describe('startEditing', () => {
  const values = { pipeline: { owner: 'a', system: 's' }, topics: { t: {} } };
  const edited = () =>
    editsOf(
      with1(
        withField(
          withField(open(values), '/pipeline/owner', 'b'),
          '/pipeline/system',
          undefined,
        ),
      ),
    );

  it('does again what was changed', () => {
    const again = startEditing('orders', files(values), edited());
    expect(editsOf(again)).toEqual(edited());
    expect(again.dropped).toEqual([]);
  });

  it('keeps on a newer file what still holds, and names the rest', () => {
    const newer = {
      pipeline: { owner: 'c', system: 's', tags: ['new'] },
      topics: {},
    };
    const again = startEditing('orders', files(newer, 'blob-2'), edited());
    expect(editsOf(again)).toEqual([
      {
        pipeline: 'orders',
        file: 'values.yaml',
        blob: 'blob-2',
        unset: [{ pointer: '/pipeline/system', was: 's' }],
      },
    ]);
    expect(again.dropped).toEqual([
      { file: 'values.yaml', pointer: '/pipeline/owner', reason: 'changed' },
    ]);
  });

  it('is silent when somebody else made the same change', () => {
    const same = { pipeline: { owner: 'b' }, topics: { t: {} } };
    const again = startEditing('orders', files(same, 'blob-2'), edited());
    expect(editsOf(again)).toEqual([]);
    expect(again.dropped).toEqual([]);
  });

  it('drops changes of another pipeline and of files that are gone', () => {
    expect(
      startEditing('invoices', files(values), edited()).dropped.map(
        ({ reason }) => reason,
      ),
    ).toEqual(['otherPipeline', 'otherPipeline']);
    const elsewhere = edited().map(edit => ({
      ...edit,
      file: 'values-x.yaml',
    }));
    const gone = startEditing('orders', files(values), elsewhere);
    expect(editsOf(gone)).toEqual([]);
    expect(gone.dropped.map(({ file, reason }) => [file, reason])).toEqual([
      ['values-x.yaml', 'closed'],
      ['values-x.yaml', 'closed'],
    ]);
  });
});

describe('what is sent', () => {
  const key = fc.constantFrom('connectors', 'a', 'b/c', '~', '__proto__', '');
  const { value } = fc.letrec(tie => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('', '08', 'on', '1.10', 'two\nlines', 7, true, null),
      fc.array(fc.constantFrom('1.10', 2, true), { maxLength: 2 }),
      fc.dictionary(key, tie('value'), { maxKeys: 3 }),
    ),
  }));
  const values = fc.dictionary(key, value, { maxKeys: 4 });
  const step = fc.record({
    path: fc.array(key, { minLength: 1, maxLength: 3 }),
    change: fc.oneof(
      fc.record({ to: value }),
      fc.constantFrom('remove' as const, 'undo' as const),
    ),
  });

  it('makes of the file what the form shows', () => {
    fc.assert(
      fc.property(values, fc.array(step), (filled, steps) => {
        const file = steps.reduce((current, { path, change }) => {
          const pointer = toPointer(path);
          if (change === 'undo') return withUndone(current, pointer);
          return withField(
            current,
            pointer,
            change === 'remove' ? undefined : toPlain(change.to),
          );
        }, open(filled));
        // As it travels: through JSON, and done again on the same file.
        const sent = JSON.parse(JSON.stringify(editsOf(with1(file))));
        const again = startEditing('orders', files(filled), sent);
        expect(again.dropped).toEqual([]);
        expect(samePlain(opened(again).edited, file.edited)).toBe(true);
      }),
    );
  });
});
