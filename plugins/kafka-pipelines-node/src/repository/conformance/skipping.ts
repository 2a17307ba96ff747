import type { DefineCase } from './harness';

/**
 * Registers cases, but skips those that a test server cannot run; their reason
 * stands in the report.
 */
export function skipping(skip: Readonly<Record<string, string>>): {
  define: DefineCase;
  /** @throws when a title to skip is none, so that no skip outlives its case */
  assertAllMet(): void;
} {
  const unmet = new Set(Object.keys(skip));
  return {
    define(title, run, timeout) {
      unmet.delete(title);
      if (Object.hasOwn(skip, title)) {
        it.skip(`${title} (left out: ${skip[title]})`, run, timeout);
      } else {
        it(title, run, timeout);
      }
    },
    assertAllMet() {
      if (unmet.size > 0) {
        throw new Error(
          `There is no case to leave out with the title ${[...unmet].join(
            ', ',
          )}`,
        );
      }
    },
  };
}
