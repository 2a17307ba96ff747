import { proposedChange } from './proposedChange';

const pipeline = (becomes: 'new' | 'changed' | 'gone') => ({
  name: 'orders-cdc',
  becomes,
});

describe('proposedChange', () => {
  it.each([
    ['create', 'new', 'New'],
    ['derive', 'new', 'New, derived'],
    ['edit', 'changed', 'Edit'],
    ['promote', 'changed', 'Promotion'],
    ['bulk', 'changed', 'Change of many'],
    ['remove', 'changed', 'Stop, then remove'],
    ['remove', 'gone', 'Removal'],
    [undefined, 'new', 'New'],
    [undefined, 'changed', 'Change'],
    [undefined, 'gone', 'Removal'],
  ] as const)('of %s, which makes it %s, is %s', (verb, becomes, label) => {
    expect(proposedChange({ verb, pipelines: [pipeline(becomes)] }).label).toBe(
      label,
    );
  });

  it('does not call a pipeline new that is there meanwhile', () => {
    expect(
      proposedChange({ verb: 'create', pipelines: [pipeline('changed')] })
        .label,
    ).toBe('Change');
  });

  it('does not call a change a removal when only some pipelines go', () => {
    expect(
      proposedChange({
        verb: 'bulk',
        pipelines: [pipeline('changed'), pipeline('gone')],
      }).label,
    ).toBe('Change of many');
  });

  it('has a word for a branch that names no pipeline', () => {
    expect(proposedChange({ pipelines: [] }).label).toBe('Change');
  });
});
