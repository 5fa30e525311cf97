import { InteractionPicker } from './components/InteractionPicker';
import { CapabilityPicker } from './components/CapabilityPicker';
import { DatePicker } from './components/DatePicker';
import { ResponsibilityPicker } from './components/ResponsibilityPicker';
import { TeamPicker } from './components/TeamPicker';
import { InteractionEditor } from './editor/InteractionEditor';
import {
  capabilityPickerSchema,
  datePickerSchema,
  interactionEditorSchema,
  interactionPickerSchema,
  responsibilityPickerSchema,
  teamPickerSchema,
} from './schemas';
import {
  checkCapability,
  checkInteraction,
  checkResponsibility,
  checkTeam,
  validateDate,
  validateInteraction,
  validateRef,
} from './validation';

/** The value is a team. */
export const teamPicker = {
  name: 'KumikiTeamPicker',
  component: TeamPicker,
  validation: validateRef('group', checkTeam),
  schema: teamPickerSchema,
};

/** The value is a capability. */
export const capabilityPicker = {
  name: 'KumikiCapabilityPicker',
  component: CapabilityPicker,
  validation: validateRef('capability', checkCapability),
  schema: capabilityPickerSchema,
};

/** The value is a responsibility. */
export const responsibilityPicker = {
  name: 'KumikiResponsibilityPicker',
  component: ResponsibilityPicker,
  validation: validateRef('responsibility', checkResponsibility),
  schema: responsibilityPickerSchema,
};

/** The value is an interaction that exists. */
export const interactionPicker = {
  name: 'KumikiInteractionPicker',
  component: InteractionPicker,
  validation: validateRef('teaminteraction', checkInteraction),
  schema: interactionPickerSchema,
};

/** The value is a day. */
export const datePicker = {
  name: 'KumikiDatePicker',
  component: DatePicker,
  validation: validateDate,
  schema: datePickerSchema,
};

/** The value is the spec of an interaction. */
export const interactionEditor = {
  name: 'KumikiInteractionEditor',
  component: InteractionEditor,
  validation: validateInteraction,
  schema: interactionEditorSchema,
};
