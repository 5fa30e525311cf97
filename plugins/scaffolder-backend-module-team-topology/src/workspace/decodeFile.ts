import { InputError } from '@backstage/errors';
import { YAML_LIMITS } from '../yaml/limits';

/**
 * The text of a file, with its byte order mark.
 *
 * @throws InputError where it is too large, or no UTF-8
 */
export function decodeFile(bytes: Uint8Array, path: string): string {
  if (bytes.byteLength > YAML_LIMITS.fileBytes) {
    throw new InputError(
      `${path} has ${bytes.byteLength} bytes; allowed: ${YAML_LIMITS.fileBytes}, split it into several files`,
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
