import { NotFoundError } from '@backstage/errors';
import { CapabilityDetails } from '@kumiki/backstage-plugin-team-topology-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { company, FixtureTeamTopologyApi } from '../../dev/fixture';
import { entityOf, renderInCompany } from '../../dev/testing/renderInCompany';
import { CapabilityContent } from './CapabilityContent';

describe('CapabilityContent', () => {
  it('says how many of those who are expected to use it do', async () => {
    render('container-runtime');
    expect(await screen.findByText('1 of 3')).toBeInTheDocument();
    expect(
      screen.getByText('of the 3 components that are expected to use it (33%)'),
    ).toBeInTheDocument();
  });

  it('does not say zero where nobody is expected to use it', async () => {
    render('managed-database');
    expect(
      await screen.findByText('Nobody is expected to use it.'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/0\s?%/)).not.toBeInTheDocument();
  });

  it('lists who uses it, who could, and who left it with their maintainers', async () => {
    render('container-runtime');
    const [uses] = await screen.findAllByRole('row', { name: /guardian-web/ });
    expect(
      within(uses).getByRole('link', { name: 'Guardian app' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('row', { name: /guardian-api/ }),
    ).toBeInTheDocument();
    const left = within(screen.getByRole('row', { name: /invoicing/ }));
    expect(left.getByText('A server under a desk')).toBeInTheDocument();
    expect(left.getByRole('link', { name: 'Billing' })).toBeInTheDocument();
    expect(left.getByText('Review overdue')).toBeInTheDocument();
    expect(left.getByText('Jan 10, 2025')).toBeInTheDocument();
  });

  it('says which part of the contract is missing and where to add it', async () => {
    render('managed-database');
    expect(await screen.findByText('1 part is missing.')).toBeInTheDocument();
    expect(screen.getByText('Guide: missing')).toBeInTheDocument();
    expect(screen.getByText('Channel: there')).toBeInTheDocument();
    expect(
      screen.getByText(
        (_, element) =>
          element?.tagName === 'DIV' &&
          element.textContent === 'Add spec.guide to Managed database.',
      ),
    ).toBeInTheDocument();
  });

  it('names both files where either would do', async () => {
    render('container-runtime', details => ({
      ...details,
      missingContract: ['response-target'],
    }));
    expect(
      await screen.findByText(
        (_, element) =>
          element?.tagName === 'DIV' &&
          element.textContent ===
            'Add spec.responseTarget to Container runtime. Or: Add spec.contact.responseTarget to the TeamApi of SRE.',
      ),
    ).toBeInTheDocument();
  });

  it('has no contract for what is not offered', async () => {
    render('virtual-machines');
    expect(
      await screen.findByText('Only what is offered has a contract.'),
    ).toBeInTheDocument();
    expect(screen.getByText('Nobody has opted out.')).toBeInTheDocument();
  });

  it('shows the runs of the template, as a table too', async () => {
    render('container-runtime');
    expect(
      await screen.findByRole('img', {
        name: /Template runs per week, .*: 10 in all/,
      }),
    ).toBeInTheDocument();
    expect(screen.getAllByText('75%')[0]).toBeVisible();
    const byTeam = within(screen.getByRole('table', { name: 'By team' }));
    expect(
      byTeam.getAllByRole('rowheader').map(({ textContent }) => textContent),
    ).toEqual(['Billing', 'Guardian app', 'Not known or not visible']);

    await userEvent.click(
      screen.getByRole('button', { name: 'Runs per week as a table' }),
    );
    expect(
      within(
        await screen.findByRole('table', { name: 'Runs per week as a table' }),
      ).getAllByRole('rowheader'),
    ).toHaveLength(12);
  });

  it.each<[string, CapabilityDetails['selfService'], RegExp]>([
    ['are not visible', undefined, /No template is given, or you may not see/],
    ['were never read', { weeks: [] }, /these numbers are not known/],
    [
      'are none',
      { collectedAt: '2026-03-09T00:00:00Z', weeks: [] },
      /was not run in these weeks/,
    ],
  ])('says that the runs %s', async (_, selfService, text) => {
    render('container-runtime', details => ({ ...details, selfService }));
    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });

  it('says that the capability is not there, or not for the reader', async () => {
    render('container-runtime', () => {
      throw new NotFoundError('No capability');
    });
    expect(
      await screen.findByText('The capability is not in the model'),
    ).toBeInTheDocument();
  });

  it('says what is wrong, and tries again', async () => {
    let failed = false;
    render('container-runtime', details => {
      if (!failed) {
        failed = true;
        throw new Error('The backend is asleep');
      }
      return details;
    });
    expect(
      (await screen.findAllByText(/The backend is asleep/)).length,
    ).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('1 of 3')).toBeInTheDocument();
  });

  it('speaks Japanese', async () => {
    render('container-runtime', details => details, 'ja');
    expect(await screen.findByText('3件中1件')).toBeInTheDocument();
    expect(screen.getByText('見直し期限超過')).toBeInTheDocument();
  });

  function render(
    name: string,
    change: (details: CapabilityDetails) => CapabilityDetails = details =>
      details,
    language = 'en',
  ) {
    const fixture = FixtureTeamTopologyApi.create(company);
    const getCapability = fixture.getCapability.bind(fixture);
    renderInCompany(<CapabilityContent />, {
      on: entityOf('Capability', name),
      language,
      api: Object.assign(fixture, {
        getCapability: async (
          request: Parameters<typeof fixture.getCapability>[0],
        ) => change(await getCapability(request)),
      }),
    });
  }
});
