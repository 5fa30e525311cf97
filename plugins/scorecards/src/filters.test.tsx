import { Entity } from '@backstage/catalog-model';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { deadFilters } from '@kumiki/frontend-common/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { company, FixtureScorecardsApi } from '../dev/fixture';
import { scorecards } from '../dev/fixture/scorecards';
import { READINESS, renderPage } from '../dev/testing/renderScorecardsPage';

const rows = () =>
  screen
    .queryAllByRole('row')
    .map(row => row.textContent)
    .join('\n');

jest.setTimeout(120_000);

describe('each filter that is offered changes what is shown', () => {
  it('of the results', async () => {
    const entities = company.map(withDifferences);
    renderPage(`${READINESS}?view=results&state=any`, {
      api: FixtureScorecardsApi.create(entities),
      catalog: catalogApiMock({ entities }),
    });
    await screen.findAllByRole('rowheader');
    expect(await deadFilters('Filters', rows)).toEqual([]);
  });

  it('of the overview', async () => {
    renderPage('/scorecards?scorecards=scorecard:default/good-team');
    const teams = within(await screen.findByRole('grid'));
    await teams.findByRole('columnheader', { name: 'Good team' });
    expect(
      screen.queryByRole('columnheader', { name: 'Production readiness' }),
    ).toBeNull();
    const before = teams.getAllByRole('rowheader').length;

    await userEvent.click(
      screen.getByRole('button', { name: /Levels of groups/ }),
    );
    await userEvent.click(await screen.findByRole('option', { name: '3' }));
    await waitFor(() =>
      expect(teams.getAllByRole('rowheader').length).toBeGreaterThan(before),
    );
  });
});

/** A company in which services differ in their checks and their systems. */
function withDifferences(entity: Entity): Entity {
  const { kind, metadata, spec } = entity;
  if (kind === 'Scorecard' && metadata.name === 'production-readiness') {
    const [{ spec: readiness }] = scorecards;
    const [first, ...checks] = readiness.checks;
    const narrowed = { ...first, appliesTo: { 'metadata.name': 'payments' } };
    return {
      ...entity,
      spec: JSON.parse(
        JSON.stringify({ ...readiness, checks: [narrowed, ...checks] }),
      ),
    };
  }
  return metadata.name === 'payments'
    ? { ...entity, spec: { ...spec, system: 'bank' } }
    : entity;
}
