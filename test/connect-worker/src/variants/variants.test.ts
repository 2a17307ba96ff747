import { bases } from '../configs/bases';
import { exampleConnectors } from '../configs/exampleConnectors';
import { ourFindings } from '../results/ourFindings';
import { readVerdicts } from '../results/verdicts';
import { allVariants, variantConfig } from '.';

describe('the checks', () => {
  it.each(Object.entries(bases))('find nothing in the base %s', (_, config) => {
    expect(ourFindings(config)).toEqual([]);
  });

  it.each(exampleConnectors())(
    'find nothing in $name of $pipeline in $environment',
    ({ config }) => {
      expect(ourFindings(config)).toEqual([]);
    },
  );

  it.each(allVariants)('find $id: $mistake', variant => {
    const expected = variant.finds.map(each => [...each]);
    expect(ourFindings(variantConfig(variant))).toEqual(
      expect.arrayContaining(expected),
    );
    expect(ourFindings(variantConfig(variant))).toHaveLength(expected.length);
  });
});

describe('the variants', () => {
  it('are found but for a few, each with an id of its own and a verdict', () => {
    const ids = allVariants.map(({ id }) => id);
    const found = allVariants.filter(({ finds }) => finds.length > 0);
    expect(found.length).toBeGreaterThanOrEqual(0.9 * ids.length);
    expect(Object.keys(readVerdicts()).sort()).toEqual([...ids].sort());
  });

  it.each(allVariants)(
    '$id changes its base, and expects to be found',
    variant => {
      const { base, set = {}, unset = [], finds } = variant;
      const before: Record<string, string> = bases[base];
      expect(unset.filter(key => !(key in before))).toEqual([]);
      expect(
        Object.entries(set).filter(([key, value]) => before[key] === value),
      ).toEqual([]);
      // Nothing is found of those that say why, and only of those.
      expect(finds.length === 0).toBe(variant.unfound !== undefined);
    },
  );
});
