import { ResponseError } from '@backstage/errors';
import {
  Badge,
  EntityBadges,
} from '@kumiki/backstage-plugin-scorecards-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { GUARDIAN_WEB } from '../../dev/testing/exemptions';
import { entityOf, renderInCompany } from '../../dev/testing/renderInCompany';
import { recordedApi } from '../../dev/recordedApi';
import { BadgeDialog } from './BadgeDialog';

const READINESS = 'scorecard:default/production-readiness';
const scorecard = { ref: READINESS, title: 'Production readiness' };
const entity = {
  kind: 'component',
  namespace: 'default',
  name: 'guardian-web',
};

const badge: Badge = {
  id: 'one',
  scorecard: READINESS,
  scorecardTitle: 'Production readiness',
  createdAt: '2026-03-01T09:00:00.000Z',
  createdBy: 'user:default/jane',
};

function show(differences: Partial<EntityBadges> = {}, language?: string) {
  const api = recordedApi();
  const badges: EntityBadges = {
    ...{ entity: GUARDIAN_WEB, items: [badge], mayManage: true },
    ...differences,
  };
  jest.spyOn(api, 'getEntityBadges').mockResolvedValue(badges);
  jest
    .spyOn(api, 'createBadge')
    .mockResolvedValue({ badge: { ...badge, id: 'two' }, token: 'secret' });
  jest.spyOn(api, 'revokeBadge').mockResolvedValue({ ...badges, items: [] });
  renderInCompany(
    <BadgeDialog
      entityRef={GUARDIAN_WEB}
      scorecard={scorecard}
      onClose={jest.fn()}
    />,
    { api, language, on: entityOf('Component', 'guardian-web') },
  );
  return api;
}

describe('BadgeDialog', () => {
  it('gives the owner the Markdown of a new badge', async () => {
    const api = show({ items: [] });

    expect(await screen.findByText('There is no badge yet.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Create' }));

    const field = await screen.findByRole('textbox', { name: /Markdown/ });
    expect(field).toHaveValue(
      `[![Production readiness](http://localhost/api/scorecards/badges/secret.svg)](${window.location.origin}${window.location.pathname})`,
    );
    expect(api.createBadge).toHaveBeenCalledWith({
      ...entity,
      scorecard: READINESS,
    });
  });

  it('lists those of the scorecard, and revokes one', async () => {
    const other = {
      ...badge,
      id: 'other',
      scorecard: 'scorecard:default/docs',
    };
    const api = show({ items: [badge, other] });

    const list = await screen.findByRole('list', { name: 'Badges that work' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(1);
    await userEvent.click(within(list).getByRole('button', { name: /Revoke/ }));

    await waitFor(() =>
      expect(api.revokeBadge).toHaveBeenCalledWith({ ...entity, id: 'one' }),
    );
    expect(await screen.findByText('There is no badge yet.')).toBeVisible();
  });

  it('lets others only look', async () => {
    show({ mayManage: false });

    expect(await screen.findByText(/Only owners/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Create|Revoke/ })).toBeNull();
  });

  it('says what went wrong', async () => {
    const api = show();
    jest
      .mocked(api.createBadge)
      .mockRejectedValue(
        await ResponseError.fromResponse(
          Response.json(
            { error: { name: 'ConflictError', message: 'has 20 badges' } },
            { status: 409 },
          ),
        ),
      );

    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );

    expect(await screen.findByText(/That was not possible/)).toBeVisible();
  });

  it('speaks Japanese', async () => {
    show({}, 'ja');

    expect(await screen.findByRole('button', { name: '作成' })).toBeVisible();
    expect(screen.getByRole('list', { name: '有効なバッジ' })).toBeVisible();
  });
});
