import { asDate } from '../model/dates';

/**
 * Whether a text is a day that exists, written `YYYY-MM-DD`: the meaning of the
 * format `date` in the schemas.
 * @public
 */
export function isExistingDate(text: string): boolean {
  return asDate(text) !== undefined;
}
