import type { FileEdits } from './state/types';
import { validateEdits } from './validateEdits';

function errors(value: FileEdits[] | undefined): string[] {
  const said: string[] = [];
  validateEdits(value, { addError: message => said.push(message) });
  return said;
}

const edit = (changes: Pick<FileEdits, 'set' | 'unset'>): FileEdits => ({
  file: 'values.yaml',
  blob: 'b',
  ...changes,
});

describe('validateEdits', () => {
  it('wants a change', () => {
    for (const value of [undefined, []]) {
      expect(errors(value)).toEqual([
        'Nothing is changed yet. Change a field of a file first.',
      ]);
    }
  });

  it('checks what was set by the schema of the file', () => {
    expect(
      errors([
        edit({
          set: [
            { pointer: '/connectors/a/tasksMax', value: 'many', was: 1 },
            { pointer: '/connectors/a/config/x', value: '1.10' },
            { pointer: '/pipeline/ownr', value: 'me' },
          ],
        }),
      ]),
    ).toEqual([
      'values.yaml: connectors.a.tasksMax is text, but must be a whole number.',
      'values.yaml: Unknown key ownr in pipeline. Did you mean owner?',
    ]);
    expect(
      errors([edit({ unset: [{ pointer: '/conectors', was: {} }] })]),
    ).toEqual([]);
  });

  it('refuses what is no value of the form', () => {
    expect(errors([{ file: 'values.yaml' } as FileEdits])).toEqual([
      'These changes cannot be read. Load the form again.',
    ]);
  });
});
