import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';

type FieldErrors = Parameters<CustomFieldValidator<unknown>>[1];

/** Puts a message to a part of a field, such as `['to', '1']`. */
export function addProblem(
  field: FieldErrors,
  path: string[],
  message: string,
): void {
  const [name, ...rest] = path;
  if (name === undefined) {
    (field.__errors ??= []).push(message);
    return;
  }
  const known: unknown = Reflect.get(field, name);
  const part = isErrors(known) ? known : noErrors();
  Reflect.set(field, name, part);
  addProblem(part, rest, message);
}

function isErrors(value: unknown): value is FieldErrors {
  return typeof value === 'object' && value !== null && '__errors' in value;
}

function noErrors(): FieldErrors {
  const errors: string[] = [];
  return { __errors: errors, addError: message => errors.push(message) };
}
