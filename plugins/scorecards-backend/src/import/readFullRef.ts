import { InputError } from '@backstage/errors';

const FULL_REF = /^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/;

/**
 * A ref with kind and namespace, in lower case.
 * @throws InputError that names the field
 */
export function readFullRef(value: unknown, field: string): string {
  if (typeof value !== 'string' || !FULL_REF.test(value)) {
    throw new InputError(
      `${field} must be a full ref such as component:default/example, not ${JSON.stringify(
        value,
      )}`,
    );
  }
  return value.toLocaleLowerCase('en-US');
}
