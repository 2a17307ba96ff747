import { ourVerdict } from './ourVerdict';
import { allVariants, judgesNull } from './variants';
import { readVerdicts } from './verdicts';

const RELEASES = ['0.45.0', '0.49.0', '0.51.0', '1.0.0', '1.1.0', '1.2.0'];

// Thousands of manifests, on machines that do other things as well.
jest.setTimeout(120_000);

const recorded = readVerdicts();

it('has a verdict of each variant', () => {
  const ids = allVariants.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...recorded.keys()].sort()).toEqual(ids.sort());
});

describe.each(RELEASES)('for Strimzi %s', strimzi => {
  /** What is none of Strimzi's was asked of the newest release only. */
  const variants = allVariants.filter(
    ({ isBuiltIn }) => !isBuiltIn || strimzi === RELEASES.at(-1),
  );

  it('our checks take and refuse what its server has taken and refused', () => {
    const different = variants
      .filter(variant => !judgesNull(variant))
      .filter(
        ({ id, manifest }) =>
          ourVerdict(strimzi, manifest).isAccepted !==
          recorded.get(id)?.includes(strimzi),
      );
    expect(different.map(({ id }) => id)).toEqual([]);
  });
});
