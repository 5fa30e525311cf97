import { checkCapability } from './checkCapability';
import { checkInteraction } from './checkInteraction';
import { checkResponsibility } from './checkResponsibility';
import { checkTeam } from './checkTeam';
import { dateCheck } from './dateCheck';
import { FieldCheck } from './FieldCheck';
import { interactionCheck } from './interactionCheck';
import { refCheck } from './refCheck';

/** What each of our fields checks, by the name that templates use. */
export const FIELD_CHECKS = {
  KumikiTeamPicker: refCheck('group', checkTeam),
  KumikiCapabilityPicker: refCheck('capability', checkCapability),
  KumikiResponsibilityPicker: refCheck('responsibility', checkResponsibility),
  KumikiInteractionPicker: refCheck('teaminteraction', checkInteraction),
  KumikiDatePicker: dateCheck,
  KumikiInteractionEditor: interactionCheck,
} satisfies Record<string, FieldCheck>;

/** The name of one of our fields. */
export type FieldName = keyof typeof FIELD_CHECKS;

/** Whether a template means one of our fields. */
export function isFieldName(name: unknown): name is FieldName {
  return typeof name === 'string' && Object.hasOwn(FIELD_CHECKS, name);
}
