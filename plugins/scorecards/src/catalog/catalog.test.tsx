import { MockEntityListContextProvider } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { recordedApi } from '../../dev/recordedApi';
import { entityOf, renderInCompany } from '../../dev/testing/renderInCompany';
import { LevelFilter } from './LevelFilter';
import { scorecardLevelColumn } from './scorecardLevelColumn';
import { ScorecardLevelPicker } from './ScorecardLevelPicker';

const READINESS = 'scorecard:default/production-readiness';
const coverage = { known: 1, all: 1 };

describe('the column of the catalog', () => {
  const column = scorecardLevelColumn({ scorecard: READINESS });
  const names = ['albums', 'payments', 'invoicing'];

  it('shows the level of each row by one request, and says what is not known', async () => {
    const api = recordedApi();
    const { items } = await api.listScorecards();
    const getLevels = jest
      .spyOn(api, 'getLevels')
      .mockImplementation(async ({ entityRefs }) => ({
        scorecards: items,
        items: entityRefs.map((entity, at) => ({
          entity,
          results: [
            [{ scorecard: READINESS, level: 'silver', coverage }],
            [{ scorecard: READINESS, coverage }],
            [],
          ][at],
        })),
      }));
    renderInCompany(
      <ul>
        {names.map(name => (
          <li key={name}>
            {column.render?.({ entity: entityOf('Component', name) }, 'row')}
          </li>
        ))}
      </ul>,
      { api },
    );
    await waitFor(() =>
      expect(
        screen
          .getAllByText(/^(Silver|No level|Not evaluated)$/)
          .map(it => it.textContent),
      ).toEqual(['Silver', 'No level', 'Not evaluated']),
    );
    expect(getLevels).toHaveBeenCalledTimes(1);
  });
});

describe('the filter of the catalog', () => {
  it('asks for the entities of a level and lets through no others', async () => {
    const api = recordedApi();
    const getResults = jest.spyOn(api, 'getResults').mockResolvedValue({
      items: [
        {
          ...(
            await api.getResults({
              namespace: 'default',
              name: 'production-readiness',
            })
          ).items[0],
          entity: 'component:default/albums',
        },
      ],
      totalItems: 1,
    });
    getResults.mockClear();
    const updateFilters = jest.fn();
    renderInCompany(
      <MockEntityListContextProvider value={{ updateFilters }}>
        <ScorecardLevelPicker scorecard={READINESS} />
      </MockEntityListContextProvider>,
      { api },
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /Scorecard level/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Silver' }),
    );

    await waitFor(() =>
      expect(updateFilters).toHaveBeenLastCalledWith({
        scorecardLevel: expect.any(LevelFilter),
      }),
    );
    expect(getResults.mock.lastCall?.[0]).toMatchObject({
      name: 'production-readiness',
      level: ['silver'],
    });
    const { scorecardLevel } = updateFilters.mock.lastCall[0];
    expect(scorecardLevel.toQueryValue()).toEqual([`${READINESS} silver`]);
    expect(scorecardLevel.filterEntity(entityOf('Component', 'albums'))).toBe(
      true,
    );
    expect(scorecardLevel.filterEntity(entityOf('Component', 'payments'))).toBe(
      false,
    );
  });
});
