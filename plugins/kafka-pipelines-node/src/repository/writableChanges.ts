import { assertPath } from './paths';
import { assertWritableText } from './text';

/** @throws InputError for a path or a text that may not be written. */
export function assertWritableChanges(
  changes: ReadonlyMap<string, string | null>,
): void {
  for (const [path, text] of changes) {
    assertPath(path);
    if (text !== null) assertWritableText(path, text);
  }
}
