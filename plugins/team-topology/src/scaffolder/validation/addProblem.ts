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
  const parts = field as unknown as Record<string, FieldErrors>;
  parts[name] ??= {
    __errors: [],
    addError: added => parts[name].__errors?.push(added),
  };
  addProblem(parts[name], rest, message);
}
