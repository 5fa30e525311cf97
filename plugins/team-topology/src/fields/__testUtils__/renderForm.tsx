import { Entity } from '@backstage/catalog-model';
import { CatalogApi } from '@backstage/plugin-catalog-react';
import { FieldExtensionOptions } from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { TeamTopologyApi } from '@kumiki/backstage-plugin-team-topology-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ComponentProps } from 'react';
import { renderInCompany } from '../../../dev/testing/renderInCompany';
import {
  capabilityPicker,
  datePicker,
  durationPicker,
  schedulePicker,
  entityForm,
  interactionEditor,
  interactionPicker,
  responsibilityPicker,
  teamApiForm,
  teamPicker,
} from '../fields';

// The form does not know the types of its fields either.
const FIELDS = [
  teamPicker,
  capabilityPicker,
  responsibilityPicker,
  interactionPicker,
  datePicker,
  durationPicker,
  schedulePicker,
  interactionEditor,
  { ...teamApiForm, validation: undefined },
  { ...entityForm, validation: undefined },
].map(
  ({ name, component, validation }) =>
    ({ name, component, validation } as FieldExtensionOptions),
);

type Schema = FormProps['manifest']['steps'][number]['schema'];
type FormProps = ComponentProps<typeof Stepper>;

/** A form as the scaffolder makes it from the parameters of a template. */
export function renderForm(
  properties: Record<string, { type: string; [key: string]: unknown }>,
  options: {
    required?: string[];
    /** What the step as a whole says to the form. */
    step?: Record<string, unknown>;
    /** What the link to the template has filled in. */
    formData?: FormProps['initialState'];
    entities?: Entity[];
    /** What answers otherwise than from the entities. */
    api?: Partial<TeamTopologyApi>;
    catalog?: CatalogApi;
    language?: string;
  } = {},
) {
  const { required = [], step, formData, ...rest } = options;
  const created = jest.fn();
  // The form scrolls to its top after each step, which jsdom cannot.
  window.scrollTo = () => {};
  renderInCompany(
    <Stepper
      manifest={{
        title: 'A template',
        steps: [
          {
            title: 'A step',
            schema: { properties, required, ...step } as Schema,
          },
        ],
      }}
      extensions={FIELDS}
      initialState={formData}
      onCreate={created}
    />,
    rest,
  );
  const user = userEvent.setup();
  const review = async () => {
    // An open list hides everything else from assistive technology.
    if (screen.queryByRole('listbox')) {
      await user.tab();
    }
    await user.click(await screen.findByRole('button', { name: 'Review' }));
  };
  return {
    user,
    /** Goes on; the form then shows either what is wrong or the values. */
    review,
    /** Goes on and runs the template; answers with what it is run with. */
    create: async () => {
      await review();
      await user.click(await screen.findByRole('button', { name: 'Create' }));
      return created.mock.calls[0][0];
    },
  };
}
