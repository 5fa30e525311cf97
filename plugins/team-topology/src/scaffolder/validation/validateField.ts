import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { addProblem } from './addProblem';
import { FIELD_CHECKS, FieldName } from './fieldChecks';
import { findFieldValues } from './findFieldValues';
import { formWords } from './formWords';

/**
 * The validation of one of our fields, wherever in a form it stands: alone, in a
 * list, in the objects of a list. It sees whatever is in the form, however it
 * got there.
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
      // The scaffolder asks only the field itself whether it has an error.
      field.addError(t('fields.problem.editor'));
    }
  };
}
