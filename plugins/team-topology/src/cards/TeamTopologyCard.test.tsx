import { screen } from '@testing-library/react';
import { company, FixtureTeamTopologyApi } from '../../dev/fixture';
import { entityOf, renderInCompany } from '../../dev/testing/renderInCompany';
import { TeamTopologyCard } from './TeamTopologyCard';

/** As the small company's SRE says it. */
const MISSION =
  'Give developers an environment that they can run on their own.';

describe('TeamTopologyCard', () => {
  it('shows the type and what is in force, and leads to the map', async () => {
    renderInCompany(<TeamTopologyCard />, { on: entityOf('Group', 'sre') });
    expect(await screen.findByText('Platform team')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'A runtime to deploy to' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Single sign-on' }),
    ).not.toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Show on the map' }),
    ).toHaveAttribute(
      'href',
      '/team-topology?view=map&focus=group%3Adefault%2Fsre',
    );
  });

  it('says that nothing is in force', async () => {
    renderInCompany(<TeamTopologyCard />, { on: entityOf('Group', 'quality') });
    expect(await screen.findByText('None is in force.')).toBeInTheDocument();
  });

  it('says in one glance what the team is for and how much it holds', async () => {
    renderInCompany(<TeamTopologyCard />, { on: entityOf('Group', 'sre') });
    const load = await screen.findByLabelText('What the team holds');
    expect(load).toHaveTextContent(/Members\d/);
    expect(load).toHaveTextContent(/Responsibilities\d/);
    expect(load).toHaveTextContent(/Interactions\d/);
    expect(screen.getByText(MISSION)).toBeInTheDocument();
  });

  it('leads to the form that ends what is overdue', async () => {
    renderInCompany(<TeamTopologyCard />, { on: entityOf('Group', 'sre') });
    const step = await screen.findByRole('link', { name: 'End it' });
    expect(formDataOf(step)).toEqual({
      interaction: expect.stringMatching(/^teaminteraction:default\//),
    });
  });

  it('leads to the form that describes a team', async () => {
    renderInCompany(<TeamTopologyCard />, {
      on: entityOf('Group', 'corporate-it'),
    });
    const step = await screen.findByRole('link', { name: 'Describe the team' });
    expect(step.getAttribute('href')).toMatch(/publish-team-api\?/);
    expect(formDataOf(step)).toEqual({ team: 'group:default/corporate-it' });
  });

  it('shows what a grouping contains, without the whole organisation', async () => {
    const fixture = FixtureTeamTopologyApi.create(company);
    const getModel = jest.fn();
    renderInCompany(<TeamTopologyCard />, {
      on: entityOf('Group', 'product-platform'),
      api: { getModel, getGroup: request => fixture.getGroup(request) },
    });
    expect(
      await screen.findByRole('link', { name: 'SRE' }),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('Teams by type')).toHaveTextContent(
      /Platform team\d/,
    );
    expect(
      screen
        .getByRole('link', { name: 'Show on the map' })
        .getAttribute('href'),
    ).toContain('product-platform');
    expect(getModel).not.toHaveBeenCalled();
  });

  function formDataOf(link: HTMLElement): unknown {
    const address = new URL(
      link.getAttribute('href') ?? '',
      'http://localhost',
    );
    return JSON.parse(address.searchParams.get('formData') ?? '');
  }
});
