import { isError } from '@backstage/errors';

/**
 * What something that was thrown says, whatever it is: what is no error, or
 * cannot be made a text, is thrown as well.
 * @public
 */
export function messageOf(error: unknown): string {
  try {
    return String(isError(error) ? error.message : error);
  } catch {
    return 'it threw something that cannot be told';
  }
}
