import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { FieldExtensionOptions } from '@backstage/plugin-scaffolder-react';
import { Entity } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import { TeamTopologyApi } from '@kumiki/backstage-plugin-team-topology-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInCompany } from '../../../dev/testing/renderInCompany';
import {
  capabilityPicker,
  datePicker,
  interactionEditor,
  interactionPicker,
  responsibilityPicker,
  teamPicker,
} from '../fields';

// The form does not know the types of its fields either.
const FIELDS = [
  teamPicker,
  capabilityPicker,
  responsibilityPicker,
  interactionPicker,
  datePicker,
  interactionEditor,
].map(
  ({ name, component, validation }) =>
    ({ name, component, validation } as FieldExtensionOptions),
);

/** A form as the scaffolder makes it from the parameters of a template. */
export function renderForm(
  properties: Record<string, JsonObject>,
  options: {
    required?: string[];
    /** What the link to the template has filled in. */
    formData?: Record<string, JsonValue>;
    entities?: Entity[];
    api?: TeamTopologyApi;
    language?: string;
  } = {},
) {
  const { required = [], formData, ...rest } = options;
  const created = jest.fn();
  // The form scrolls to its top after each step, which jsdom cannot.
  window.scrollTo = () => {};
  renderInCompany(
    <Stepper
      manifest={{
        title: 'A template',
        steps: [{ title: 'A step', schema: { properties, required } }],
      }}
      extensions={FIELDS}
      initialState={formData}
      onCreate={created}
    />,
    rest,
  );
  const user = userEvent.setup();
  return {
    user,
    /** Goes on; the form then shows either what is wrong or the values. */
    review: async () =>
      user.click(await screen.findByRole('button', { name: 'Review' })),
    /** Goes on and runs the template; answers with what it is run with. */
    create: async () => {
      await user.click(await screen.findByRole('button', { name: 'Review' }));
      await user.click(await screen.findByRole('button', { name: 'Create' }));
      return created.mock.calls[0][0];
    },
  };
}
