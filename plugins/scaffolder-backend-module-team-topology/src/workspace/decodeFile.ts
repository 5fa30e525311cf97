import { InputError } from '@backstage/errors';

/** Nobody writes a larger catalog file by hand. */
const LARGEST = 1024 * 1024;

/**
 * The text of a file, with its byte order mark.
 *
 * @throws InputError where it is too large, or no UTF-8
 */
export function decodeFile(bytes: Uint8Array, path: string): string {
  if (bytes.byteLength > LARGEST) {
    throw new InputError(
      `${path} has ${bytes.byteLength} bytes; allowed: ${LARGEST}`,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch {
    throw new InputError(`${path} is not text in UTF-8`);
  }
}
