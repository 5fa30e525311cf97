import { InteractionPicker } from './components/InteractionPicker';
import { CapabilityPicker } from './components/CapabilityPicker';
import { DatePicker } from './components/DatePicker';
import { ResponsibilityPicker } from './components/ResponsibilityPicker';
import { TeamPicker } from './components/TeamPicker';
import { InteractionEditor } from './editor/InteractionEditor';
import { TeamApiForm } from './teamApiForm/TeamApiForm';
import {
  capabilityPickerSchema,
  datePickerSchema,
  interactionEditorSchema,
  interactionPickerSchema,
  responsibilityPickerSchema,
  teamApiFormSchema,
  teamPickerSchema,
} from './schemas';
import { validateField } from './validation';

/** The value is a team. */
export const teamPicker = {
  name: 'KumikiTeamPicker',
  component: TeamPicker,
  validation: validateField<string, typeof teamPickerSchema.uiOptionsType>(
    'KumikiTeamPicker',
  ),
  schema: teamPickerSchema,
};

/** The value is a capability. */
export const capabilityPicker = {
  name: 'KumikiCapabilityPicker',
  component: CapabilityPicker,
  validation: validateField<
    string,
    typeof capabilityPickerSchema.uiOptionsType
  >('KumikiCapabilityPicker'),
  schema: capabilityPickerSchema,
};

/** The value is a responsibility. */
export const responsibilityPicker = {
  name: 'KumikiResponsibilityPicker',
  component: ResponsibilityPicker,
  validation: validateField<
    string,
    typeof responsibilityPickerSchema.uiOptionsType
  >('KumikiResponsibilityPicker'),
  schema: responsibilityPickerSchema,
};

/** The value is an interaction that exists. */
export const interactionPicker = {
  name: 'KumikiInteractionPicker',
  component: InteractionPicker,
  validation: validateField<
    string,
    typeof interactionPickerSchema.uiOptionsType
  >('KumikiInteractionPicker'),
  schema: interactionPickerSchema,
};

/** The value is a day. */
export const datePicker = {
  name: 'KumikiDatePicker',
  component: DatePicker,
  validation: validateField<string, typeof datePickerSchema.uiOptionsType>(
    'KumikiDatePicker',
  ),
  schema: datePickerSchema,
};

/** The value is the spec of an interaction. */
export const interactionEditor = {
  name: 'KumikiInteractionEditor',
  component: InteractionEditor,
  validation: validateField<
    typeof interactionEditorSchema.TOutput,
    typeof interactionEditorSchema.uiOptionsType
  >('KumikiInteractionEditor'),
  schema: interactionEditorSchema,
};

/** A step of a form, filled in with the Team API of the team that is chosen in it. */
export const teamApiForm = {
  name: 'KumikiTeamApiForm',
  component: TeamApiForm,
  schema: teamApiFormSchema,
};
