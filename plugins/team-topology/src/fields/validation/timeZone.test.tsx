import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { screen, waitFor } from '@testing-library/react';
import { company, FixtureTeamTopologyApi } from '../../../dev/fixture';
import { renderForm } from '../__testUtils__/renderForm';

/** Half past eight in Tokyo, where the 29th has begun. */
const TOKYO_MORNING = '2026-11-28T23:30:00Z';
/** Five in the afternoon in Los Angeles, where it is still the 28th. */
const LOS_ANGELES_AFTERNOON = '2026-11-29T01:00:00Z';

function apiIn(timeZone: string, now: string) {
  const day = Calendar.create(timeZone).dayAt(new Date(now));
  return Object.assign(FixtureTeamTopologyApi.create(company), {
    getToday: async () => ({ day, timeZone }),
  });
}

function renderDate(
  options: object,
  day: string,
  api: ReturnType<typeof apiIn>,
) {
  return renderForm(
    {
      day: {
        title: 'Last day',
        type: 'string',
        'ui:field': 'KumikiDatePicker',
        'ui:options': options,
      },
    },
    { formData: { day }, api },
  );
}

const field = () => screen.findByLabelText(/Last day/);

describe('today, in a form', () => {
  // Whatever the clock of the browser says.
  beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2020-01-01T00:00:00Z'));
  });
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['Asia/Tokyo', TOKYO_MORNING, { refuseFuture: true }, '2026-11-29'],
    ['Asia/Tokyo', TOKYO_MORNING, { refusePast: true }, '2026-11-29'],
    [
      'America/Los_Angeles',
      LOS_ANGELES_AFTERNOON,
      { refusePast: true },
      '2026-11-28',
    ],
  ])('in %s, at %s, allows with %j %s', async (zone, now, options, day) => {
    const { create } = renderDate(options, day, apiIn(zone, now));
    expect(await create()).toHaveProperty('day', day);
  });

  it.each([
    [
      'Asia/Tokyo',
      TOKYO_MORNING,
      { refusePast: true },
      '2026-11-28',
      '2026-11-28 is in the past',
    ],
    [
      'America/Los_Angeles',
      LOS_ANGELES_AFTERNOON,
      { refuseFuture: true },
      '2026-11-29',
      '2026-11-29 is in the future',
    ],
  ])(
    'in %s, at %s, refuses with %j %s',
    async (zone, now, options, day, message) => {
      const { review } = renderDate(options, day, apiIn(zone, now));
      await review();
      await waitFor(async () =>
        expect(await field()).toHaveAccessibleDescription(
          expect.stringContaining(message),
        ),
      );
      expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
    },
  );

  it('is named beside the field where the organisation is elsewhere', async () => {
    renderDate({}, '2026-11-29', apiIn('Pacific/Apia', TOKYO_MORNING));
    await waitFor(async () =>
      expect(await field()).toHaveAccessibleDescription(
        'In Pacific/Apia, today is Nov 29, 2026.',
      ),
    );
  });

  it('refuses nothing where the day cannot be read', async () => {
    const api = apiIn('Asia/Tokyo', TOKYO_MORNING);
    api.getToday = async () => Promise.reject(new Error('The backend is away'));
    const { create } = renderDate({ refusePast: true }, '2020-01-01', api);
    expect(await create()).toHaveProperty('day', '2020-01-01');
  });

  it('decides over the review of an interaction', async () => {
    const { review } = renderForm(
      {
        interaction: {
          title: 'Interaction',
          type: 'object',
          'ui:field': 'KumikiInteractionEditor',
        },
      },
      {
        formData: {
          interaction: {
            mode: 'facilitating',
            from: 'group:default/sre',
            to: ['group:default/billing'],
            since: '2026-11-01',
            until: '2026-11-28',
          },
        },
        api: apiIn('Asia/Tokyo', TOKYO_MORNING),
      },
    );
    await review();
    expect(await screen.findAllByText(/2026-11-28 is in the past/)).not.toEqual(
      [],
    );
  });
});
