import {
  ACTIONS,
  actionOf,
  changeProblem,
  configValueOf,
  startedChange,
} from './change';

describe('changes', () => {
  it.each(ACTIONS.map(({ id }) => id))('%s is what was started', action => {
    expect(actionOf(startedChange(action, undefined))).toBe(action);
  });

  it('keep the key when something else happens with it', () => {
    expect(
      startedChange('unsetConfig', { kind: 'config', key: 'a.b', value: 'x' }),
    ).toEqual({ kind: 'config', key: 'a.b', unset: true });
  });

  it.each([
    [undefined, 'Choose what changes.'],
    [{ kind: 'pluginVersion' as const, version: ' ' }, 'Type a version.'],
    [{ kind: 'pluginVersion' as const, version: '1' }, undefined],
    [
      { kind: 'config' as const, key: '', unset: true as const },
      'Type a config key.',
    ],
    [{ kind: 'config' as const, key: 'a', unset: true as const }, undefined],
    [{ kind: 'config' as const, key: 'a', value: '' }, 'Type a value.'],
    [{ kind: 'config' as const, key: 'a', value: null }, undefined],
    [{ kind: 'config' as const, key: 'a', value: false }, undefined],
    [
      { kind: 'metadata' as const, field: 'tags' as const, value: [] },
      'Type a value.',
    ],
    [{ kind: 'metadata' as const, field: 'owner' as const }, undefined],
    [
      { kind: 'label' as const, name: 'cost centre', value: '1' },
      'The name of the label is wrong: use letters, digits, dashes, underscores and dots, such as cost-centre or example.com/cost-centre.',
    ],
    [
      { kind: 'label' as const, name: 'cost-centre', value: 'a b' },
      'The value of the label is wrong: use at most 63 letters, digits, dashes, underscores and dots.',
    ],
    [
      { kind: 'label' as const, name: '', value: 'a b' },
      'Type the name of a label.',
    ],
    [{ kind: 'label' as const, name: 'cost-centre', value: '' }, undefined],
    [{ kind: 'label' as const, name: 'example.com/cost-centre' }, undefined],
  ])('%j: %s', (change, problem) => {
    expect(changeProblem(change)).toBe(problem);
  });
});

describe('configValueOf', () => {
  it.each([
    ['12', 12],
    ['-1', -1],
    ['true', true],
    ['1.10', '1.10'],
    ['012', '012'],
    ['1e3', '1e3'],
    ['12345678901234567890', '12345678901234567890'],
    ['', ''],
    ['NaN', 'NaN'],
    ['${env:X}', '${env:X}'],
  ])('writes %j as %j', (text, value) => {
    expect(configValueOf(text)).toBe(value);
  });
});
