import { ChoiceKind } from '@kumiki/backstage-plugin-team-topology-common';
import { formChoices } from '../../model/readChoices';
import { REF_EXAMPLES, toFieldRef } from '../fieldRef';
import { interactionCheck } from '../interaction/interactionCheck';
import { checkCapability } from '../pickers/CapabilityPicker';
import { dateCheck } from '../pickers/DatePicker';
import { durationCheck } from '../pickers/DurationPicker';
import { checkInteraction } from '../pickers/InteractionPicker';
import { checkResponsibility } from '../pickers/ResponsibilityPicker';
import { scheduleCheck } from '../pickers/SchedulePicker';
import { checkTeam } from '../pickers/TeamPicker';
import { FieldCheck, RefCheck, shownValue } from './FieldCheck';

/** The check of each of our fields, by the name that templates use. */
export const FIELD_CHECKS = {
  KumikiTeamPicker: refCheck('group', checkTeam),
  KumikiCapabilityPicker: refCheck('capability', checkCapability),
  KumikiResponsibilityPicker: refCheck('responsibility', checkResponsibility),
  KumikiInteractionPicker: refCheck('teaminteraction', checkInteraction),
  KumikiDatePicker: dateCheck,
  KumikiDurationPicker: durationCheck,
  KumikiSchedulePicker: scheduleCheck,
  KumikiInteractionEditor: interactionCheck,
} satisfies Record<string, FieldCheck>;

/** The name of one of our fields. */
export type FieldName = keyof typeof FIELD_CHECKS;

/** Whether it is the name of one of our fields. */
export function isFieldName(name: unknown): name is FieldName {
  return typeof name === 'string' && Object.hasOwn(FIELD_CHECKS, name);
}

/** The check of a field that holds a ref, whether chosen, typed or prefilled. */
function refCheck<TOptions extends object>(
  kind: ChoiceKind,
  check: RefCheck<TOptions>,
): FieldCheck {
  return async (value, { apiHolder, options, t }) => {
    const ref = typeof value === 'string' ? toFieldRef(value, kind) : undefined;
    if (ref === undefined) {
      const example = REF_EXAMPLES[kind];
      const said = { value: shownValue(value), example };
      return [{ path: [], message: t('fields.problem.notARef', said) }];
    }
    const model = await formChoices(apiHolder, { kind, refs: [ref] });
    const message =
      model && check(ref, { model, options: options as TOptions, t });
    return message === undefined ? [] : [{ path: [], message }];
  };
}
