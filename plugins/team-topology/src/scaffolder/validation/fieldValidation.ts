import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { addProblem } from './addProblem';
import { checkCapability } from './checkCapability';
import { checkDateField } from './checkDateField';
import { checkInteraction } from './checkInteraction';
import { checkInteractionField } from './checkInteractionField';
import { checkRefField } from './checkRefField';
import { checkResponsibility } from './checkResponsibility';
import { checkTeam } from './checkTeam';
import { FieldCheck } from './FieldCheck';
import { findFieldValues } from './findFieldValues';
import { openFormWorld } from './openFormWorld';

/** What each of our fields refuses. */
const CHECKS = {
  KumikiTeamPicker: checkRefField('group', checkTeam),
  KumikiCapabilityPicker: checkRefField('capability', checkCapability),
  KumikiResponsibilityPicker: checkRefField(
    'responsibility',
    checkResponsibility,
  ),
  KumikiInteractionPicker: checkRefField('teaminteraction', checkInteraction),
  KumikiDatePicker: checkDateField,
  KumikiInteractionEditor: checkInteractionField,
} satisfies Record<string, FieldCheck>;

/** The name of a field that refuses something. */
export type CheckedField = keyof typeof CHECKS;

const checks: ReadonlyMap<string, FieldCheck> = new Map(Object.entries(CHECKS));

/**
 * The validation of a field, wherever a template puts it: alone, in a list, or
 * in a list of objects. It sees whatever stands in the form, however it got there.
 */
export function fieldValidation<TValue, TOptions>(
  name: CheckedField,
): CustomFieldValidator<TValue, TOptions> {
  return async (data, field, { apiHolder, formData, uiSchema }) => {
    const values = findFieldValues(name, data, {
      uiSchema,
      isOurs: it => checks.has(it),
    });
    if (values.length === 0) {
      return;
    }
    const world = await openFormWorld({ apiHolder, formData });
    let isInside = false;
    for (const { field: of, value, options, path, beside } of values) {
      const problems =
        (await checks.get(of)?.(value, options, {
          ...world,
          siblingOf: other => beside?.[other] ?? world.siblingOf(other),
        })) ?? [];
      for (const problem of problems) {
        const place = [...path, ...problem.path];
        addProblem(field, place, problem.message);
        isInside ||= place.length > 0;
      }
    }
    if (isInside) {
      // The scaffolder asks only the field itself whether it has an error.
      field.addError(world.t('fields.problem.editor'));
    }
  };
}
