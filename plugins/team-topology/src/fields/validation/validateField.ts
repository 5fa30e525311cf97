import { ApiHolder } from '@backstage/core-plugin-api';
import { translationApiRef } from '@backstage/frontend-plugin-api';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { Words } from '../../ui/useWords';
import { teamTopologyTranslationRef } from '../../translation';
import { FIELD_CHECKS, FieldName } from './fieldChecks';
import { findFieldValues } from './findFieldValues';

/**
 * The validation of one of our fields anywhere in a form: alone, in a list, or in
 * the objects of a list. It validates the value, whether chosen, typed or
 * prefilled.
 */
export function validateField<TValue, TOptions extends object>(
  name: FieldName,
): CustomFieldValidator<TValue, TOptions> {
  return async (data, field, { apiHolder, formData, uiSchema }) => {
    const values = findFieldValues(name, data, uiSchema);
    if (values.length === 0) {
      return;
    }
    const t = await formWords(apiHolder);
    let isBelow = false;
    for (const { path, value, options, holder, ...it } of values) {
      const problems = await FIELD_CHECKS[it.name](value, {
        options,
        siblings: holder ?? formData,
        form: formData,
        apiHolder,
        t,
      });
      for (const problem of problems) {
        const place = [...path, ...problem.path];
        isBelow ||= place.length > 0;
        addProblem(field, place, problem.message);
      }
    }
    if (isBelow) {
      // The scaffolder only checks whether the field itself has an error.
      field.addError(t('fields.problem.editor'));
    }
  };
}

type FieldErrors = Parameters<CustomFieldValidator<unknown>>[1];

/** Adds a message to a part of a field, such as `['to', '1']`. */
function addProblem(field: FieldErrors, path: string[], message: string): void {
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

/** The texts in the language of the app, for code outside of components. */
async function formWords(apiHolder: ApiHolder): Promise<Words['t']> {
  const api = apiHolder.get(translationApiRef);
  if (!api) {
    throw new Error('The app has no translations');
  }
  const snapshot = api.getTranslation(teamTopologyTranslationRef);
  if (snapshot.ready) {
    return snapshot.t;
  }
  return new Promise((resolve, reject) => {
    const subscription = api
      .translation$(teamTopologyTranslationRef)
      .subscribe({
        next: next => {
          if (next.ready) {
            resolve(next.t);
            // The first value can come before `subscribe` has returned.
            Promise.resolve().then(() => subscription.unsubscribe());
          }
        },
        error: reject,
      });
  });
}
