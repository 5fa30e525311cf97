import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import {
  capabilityPicker,
  datePicker,
  durationPicker,
  entityForm,
  interactionEditor,
  interactionPicker,
  responsibilityPicker,
  schedulePicker,
  teamApiForm,
  teamPicker,
} from '../fields/fields';
import { teamTopologyPlugin } from './teamTopologyPlugin';

/**
 * The field `KumikiTeamPicker` of template forms.
 * @public
 */
export const KumikiTeamPickerFieldExtension = teamTopologyPlugin.provide(
  createScaffolderFieldExtension(legacyOptions(teamPicker)),
);

/**
 * The field `KumikiCapabilityPicker` of template forms.
 * @public
 */
export const KumikiCapabilityPickerFieldExtension = teamTopologyPlugin.provide(
  createScaffolderFieldExtension(legacyOptions(capabilityPicker)),
);

/**
 * The field `KumikiResponsibilityPicker` of template forms.
 * @public
 */
export const KumikiResponsibilityPickerFieldExtension =
  teamTopologyPlugin.provide(
    createScaffolderFieldExtension(legacyOptions(responsibilityPicker)),
  );

/**
 * The field `KumikiInteractionPicker` of template forms.
 * @public
 */
export const KumikiInteractionPickerFieldExtension = teamTopologyPlugin.provide(
  createScaffolderFieldExtension(legacyOptions(interactionPicker)),
);

/**
 * The field `KumikiDatePicker` of template forms.
 * @public
 */
export const KumikiDatePickerFieldExtension = teamTopologyPlugin.provide(
  createScaffolderFieldExtension(legacyOptions(datePicker)),
);

/**
 * The field `KumikiDurationPicker` of template forms.
 * @public
 */
export const KumikiDurationPickerFieldExtension = teamTopologyPlugin.provide(
  createScaffolderFieldExtension(legacyOptions(durationPicker)),
);

/**
 * The field `KumikiSchedulePicker` of template forms.
 * @public
 */
export const KumikiSchedulePickerFieldExtension = teamTopologyPlugin.provide(
  createScaffolderFieldExtension(legacyOptions(schedulePicker)),
);

/**
 * The field `KumikiInteractionEditor` of template forms.
 * @public
 */
export const KumikiInteractionEditorFieldExtension = teamTopologyPlugin.provide(
  createScaffolderFieldExtension(legacyOptions(interactionEditor)),
);

/**
 * The field `KumikiTeamApiForm` of template forms.
 * @public
 */
export const KumikiTeamApiFormFieldExtension = teamTopologyPlugin.provide(
  createScaffolderFieldExtension(legacyOptions(teamApiForm)),
);

/**
 * The field `KumikiEntityForm` of template forms.
 * @public
 */
export const KumikiEntityFormFieldExtension = teamTopologyPlugin.provide(
  createScaffolderFieldExtension(legacyOptions(entityForm)),
);

// The legacy frontend system takes the schema itself.
function legacyOptions<TField extends { schema: { schema: object } }>(
  field: TField,
): Omit<TField, 'schema'> & { schema: TField['schema']['schema'] } {
  return { ...field, schema: field.schema.schema };
}
