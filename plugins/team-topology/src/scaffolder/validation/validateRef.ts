import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { REF_EXAMPLES, RefKind, toFieldRef } from '../fieldRef';
import { RefCheck } from './CheckContext';
import { formModel } from './formModel';
import { formWords } from './formWords';

/**
 * The validation of a field that holds a ref, or of a list of such fields. It
 * sees whatever stands in the form, however it got there.
 */
export function validateRef<TOptions extends object>(
  kind: RefKind,
  check: RefCheck<TOptions>,
): CustomFieldValidator<string, TOptions> {
  return async (data, field, { apiHolder, uiSchema }) => {
    const values = valuesOf(data);
    if (values.length === 0) {
      return;
    }
    const [t, model] = await Promise.all([
      formWords(apiHolder),
      formModel(apiHolder),
    ]);
    const options = (uiSchema?.['ui:options'] ?? {}) as TOptions;
    for (const value of values) {
      const ref =
        typeof value === 'string' ? toFieldRef(value, kind) : undefined;
      if (ref === undefined) {
        const example = REF_EXAMPLES[kind];
        field.addError(
          t('fields.problem.notARef', { value: textOf(value), example }),
        );
      } else if (model) {
        const problem = check(ref, { model, options, t });
        if (problem !== undefined) {
          field.addError(problem);
        }
      }
    }
  };
}

// In a list, the scaffolder hands the whole list to the validation of its items.
function valuesOf(data: unknown): unknown[] {
  const values = Array.isArray(data) ? data : [data];
  // What is missing is for `required` in the template to refuse.
  return values.filter(value => value !== undefined && value !== '');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
