import { formBasisOf } from '@kumiki/backstage-plugin-team-topology-common';
import { screen, waitFor } from '@testing-library/react';
import { company, FixtureTeamTopologyApi } from '../../../dev/fixture';
import { renderForm } from '../__testUtils__/renderForm';

jest.setTimeout(60_000);

const entities = [...company];
const [sre] = company.filter(
  ({ kind, metadata }) => kind === 'TeamApi' && metadata.name === 'sre',
);
const basisOfSre = formBasisOf(sre);
const text = (title: string) => ({ title, type: 'string' });
const properties = {
  team: { ...text('Team'), 'ui:field': 'KumikiTeamPicker' },
  basis: { ...text('Basis'), 'ui:widget': 'hidden' },
  type: text('Type'),
  mission: text('Mission'),
  does: {
    title: 'Does',
    type: 'array',
    items: { type: 'string', 'ui:field': 'KumikiResponsibilityPicker' },
  },
  hours: text('Hours'),
};
const step = { 'ui:field': 'KumikiTeamApiForm' };

const mission = () => screen.findByRole('textbox', { name: /Mission/ });
const chooseTeam = async (
  user: ReturnType<typeof renderForm>['user'],
  typed: string,
  name: RegExp,
) => {
  const team = await screen.findByRole('combobox', { name: 'Team' });
  await user.clear(team);
  await user.type(team, typed);
  await user.click(await screen.findByRole('option', { name }));
};

describe('KumikiTeamApiForm', () => {
  it('fills in what the chosen team has published, and with what', async () => {
    const { user, create } = renderForm(properties, { step, entities });
    await chooseTeam(user, 'sre', /^SRE/);
    await waitFor(async () =>
      expect(await mission()).toHaveValue(
        'Give developers an environment that they can run on their own.',
      ),
    );
    expect(
      await screen.findByText(/Prefilled from the published Team API of SRE/),
    ).toBeInTheDocument();
    expect(await create()).toMatchObject({
      team: 'group:default/sre',
      basis: basisOfSre,
      type: 'platform',
      partOf: 'group:default/product-platform',
      does: [
        'responsibility:default/runtime-platform',
        'responsibility:default/databases',
      ],
      doesNot: [
        {
          responsibility: 'responsibility:default/mail-and-dns',
          handOffTo: 'group:default/corporate-it',
          reason: 'We specialise in the product.',
        },
        { responsibility: 'responsibility:default/laptops' },
      ],
    });
  });

  it('fills in what a link only claims to have been filled in', async () => {
    const [, another] = company.filter(
      ({ kind, metadata }) =>
        kind === 'TeamApi' && metadata.name !== sre.metadata.name,
    );
    const { create } = renderForm(properties, {
      step,
      entities,
      formData: {
        team: String(another.spec?.team),
        basis: formBasisOf(another),
      },
    });
    await screen.findByText(/Prefilled from/);
    const values = await create();
    expect(values).toMatchObject({ basis: formBasisOf(another) });
    expect(another.spec).toMatchObject({ type: values.type });
  });

  it('keeps what was typed, and adds it to what is published', async () => {
    const { create } = renderForm(properties, {
      step,
      entities,
      formData: {
        team: 'sre',
        mission: 'Something else',
        does: ['responsibility:default/laptops'],
      },
    });
    await screen.findByText(/Prefilled from/);
    expect(await create()).toMatchObject({
      mission: 'Something else',
      does: [
        'responsibility:default/runtime-platform',
        'responsibility:default/databases',
        'responsibility:default/laptops',
      ],
    });
  });

  it('keeps what is changed after it was filled in', async () => {
    const { user, create } = renderForm(properties, {
      step,
      entities,
      formData: { team: 'group:default/sre' },
    });
    await screen.findByText(/Prefilled from/);
    await user.clear(await mission());
    await user.type(await mission(), 'Run it');
    expect(await create()).toMatchObject({
      mission: 'Run it',
      basis: basisOfSre,
    });
  });

  it('takes out what was filled in where another team is chosen', async () => {
    const { user, create } = renderForm(properties, {
      step,
      entities,
      formData: { team: 'group:default/sre', hours: 'always' },
    });
    await screen.findByText(/Prefilled from/);
    // A team without a Team API.
    await chooseTeam(user, 'corporate', /^Corporate IT/);
    await waitFor(async () => expect(await mission()).toHaveValue(''));
    const values = await create();
    expect(values).toMatchObject({
      team: 'group:default/corporate-it',
      hours: 'always',
    });
    expect([values.basis, values.does ?? []]).toEqual([undefined, []]);
  });

  it('says that it could not be loaded, and takes what is typed', async () => {
    const api = FixtureTeamTopologyApi.create(entities);
    jest.spyOn(api, 'getChoices').mockRejectedValue(new Error('Away'));
    const { user, create } = renderForm(properties, {
      step,
      entities,
      api,
      formData: { team: 'group:default/sre' },
    });
    expect(
      await screen.findByText(/Fields you leave empty stay unchanged/),
    ).toBeInTheDocument();
    await user.type(await mission(), 'Run it');
    expect(await create()).toEqual({
      team: 'group:default/sre',
      mission: 'Run it',
      does: [],
    });
  });

  it('speaks Japanese', async () => {
    renderForm(properties, {
      step,
      entities,
      language: 'ja',
      formData: { team: 'group:default/sre' },
    });
    expect(await screen.findByText(/Team APIの内容を入力済み/)).toBeVisible();
  });
});
