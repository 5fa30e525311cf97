import { InputError } from '@backstage/errors';
import { MOST_BYTES } from '../yaml/refuseTooMuch';

/**
 * The text of a file, with its byte order mark.
 *
 * @throws InputError where it is too large, or no UTF-8
 */
export function decodeFile(bytes: Uint8Array, path: string): string {
  if (bytes.byteLength > MOST_BYTES) {
    throw new InputError(
      `${path} has ${bytes.byteLength} bytes; allowed: ${MOST_BYTES}`,
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
