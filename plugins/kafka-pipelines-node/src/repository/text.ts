import { InputError } from '@backstage/errors';

/**
 * Larger files are neither read nor written: GitHub recommends 1 MB as well.
 * @public
 */
export const MAX_FILE_BYTES = 1024 * 1024;

// ignoreBOM keeps a byte order mark in the text, so that it is written back
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The bytes as text, or undefined when they are not UTF-8 text (a NUL counts as
 * binary, as for git).
 * @public
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * What is written must be readable again.
 * @throws InputError naming the path.
 */
export function assertWritableText(path: string, text: string): void {
  if (text.includes('\0')) {
    throw new InputError(`The text of "${path}" has a NUL character`);
  }
  if (/\p{Cs}/u.test(text)) {
    throw new InputError(
      `The text of "${path}" has half a surrogate pair, which has no form in UTF-8`,
    );
  }
  if (Buffer.byteLength(text) > MAX_FILE_BYTES) {
    throw new InputError(
      `The text of "${path}" is larger than ${MAX_FILE_BYTES} bytes`,
    );
  }
}
