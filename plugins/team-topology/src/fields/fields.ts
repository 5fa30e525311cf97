import { EntityForm, entityFormSchema } from './entityForm/EntityForm';
import { InteractionEditor } from './interaction/InteractionEditor';
import { interactionEditorSchema } from './interaction/InteractionSpec';
import {
  CapabilityPicker,
  capabilityPickerSchema,
} from './pickers/CapabilityPicker';
import { DatePicker, datePickerSchema } from './pickers/DatePicker';
import { DurationPicker, durationPickerSchema } from './pickers/DurationPicker';
import {
  InteractionPicker,
  interactionPickerSchema,
} from './pickers/InteractionPicker';
import {
  ResponsibilityPicker,
  responsibilityPickerSchema,
} from './pickers/ResponsibilityPicker';
import { SchedulePicker, schedulePickerSchema } from './pickers/SchedulePicker';
import { TeamPicker, teamPickerSchema } from './pickers/TeamPicker';
import { TeamApiForm, teamApiFormSchema } from './teamApi/TeamApiForm';
import { validateField } from './validation/validateField';

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

/** The value is a duration. */
export const durationPicker = {
  name: 'KumikiDurationPicker',
  component: DurationPicker,
  validation: validateField<string, object>('KumikiDurationPicker'),
  schema: durationPickerSchema,
};

/** The value is a schedule. */
export const schedulePicker = {
  name: 'KumikiSchedulePicker',
  component: SchedulePicker,
  validation: validateField<string, object>('KumikiSchedulePicker'),
  schema: schedulePickerSchema,
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

/** A step of a form, filled in with the Team API of the chosen team. */
export const teamApiForm = {
  name: 'KumikiTeamApiForm',
  component: TeamApiForm,
  schema: teamApiFormSchema,
};

/** A step of a form, filled in with the chosen entity. */
export const entityForm = {
  name: 'KumikiEntityForm',
  component: EntityForm,
  schema: entityFormSchema,
};
