import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';

const fields = () => import('./fields');

/** The fields of template forms, for the new frontend system. */
export const formFieldExtensions = [
  FormFieldBlueprint.make({
    name: 'team-picker',
    params: { field: async () => createFormField((await fields()).teamPicker) },
  }),
  FormFieldBlueprint.make({
    name: 'capability-picker',
    params: {
      field: async () => createFormField((await fields()).capabilityPicker),
    },
  }),
  FormFieldBlueprint.make({
    name: 'responsibility-picker',
    params: {
      field: async () => createFormField((await fields()).responsibilityPicker),
    },
  }),
  FormFieldBlueprint.make({
    name: 'interaction-picker',
    params: {
      field: async () => createFormField((await fields()).interactionPicker),
    },
  }),
  FormFieldBlueprint.make({
    name: 'date-picker',
    params: { field: async () => createFormField((await fields()).datePicker) },
  }),
  FormFieldBlueprint.make({
    name: 'duration-picker',
    params: {
      field: async () => createFormField((await fields()).durationPicker),
    },
  }),
  FormFieldBlueprint.make({
    name: 'schedule-picker',
    params: {
      field: async () => createFormField((await fields()).schedulePicker),
    },
  }),
  FormFieldBlueprint.make({
    name: 'interaction-editor',
    params: {
      field: async () => createFormField((await fields()).interactionEditor),
    },
  }),
  FormFieldBlueprint.make({
    name: 'team-api-form',
    params: {
      field: async () => createFormField((await fields()).teamApiForm),
    },
  }),
  FormFieldBlueprint.make({
    name: 'entity-form',
    params: {
      field: async () => createFormField((await fields()).entityForm),
    },
  }),
];
