import { mockCredentials } from '@backstage/backend-test-utils';
import { buildOrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { declared, group, nursery } from '../__testUtils__/entities';
import { DefaultDiffService } from './DiffService';

const credentials = mockCredentials.user();
const entities = [
  ...nursery,
  group('new'),
  declared('TeamApi', 'new', { team: 'new', founded: '2024-06-01' }),
];

describe('DefaultDiffService', () => {
  const orgModel = {
    getToday: jest.fn(async () => ({ day: '2024-12-01', timeZone: 'UTC' })),
    getModel: jest.fn(async ({ at = '2024-12-01' }: { at?: string }) =>
      buildOrgModel(entities, { at }),
    ),
    getTeam: jest.fn(),
  };
  const service = DefaultDiffService.create({ orgModel });
  beforeEach(() => jest.clearAllMocks());

  it('compares two dates', async () => {
    const diff = await service.getDiff(
      { from: '2024-05-01', to: '2024-07-01' },
      { credentials },
    );
    expect(diff).toMatchObject({
      from: { at: '2024-05-01' },
      to: { at: '2024-07-01' },
      counts: { added: 1 },
      names: { 'group:default/new': 'new' },
    });
    expect(diff.changes).toContainEqual(
      expect.objectContaining({ kind: 'team-founded', cause: 'time' }),
    );
    expect(orgModel.getModel.mock.calls).toEqual([
      [{ at: '2024-05-01' }, { credentials }],
      [{ at: '2024-07-01' }, { credentials }],
    ]);
  });

  it('compares with today where no other date is given', async () => {
    await expect(
      service.getDiff({ from: '2024-05-01' }, { credentials }),
    ).resolves.toMatchObject({ to: { at: '2024-12-01' } });
  });

  it('finds nothing between a date and itself', async () => {
    await expect(
      service.getDiff(
        { from: '2024-05-01', to: '2024-05-01' },
        { credentials },
      ),
    ).resolves.toMatchObject({
      changes: [],
      counts: { added: 0, removed: 0, changed: 0 },
    });
  });

  it('writes sentences in the language that is asked for', async () => {
    const dates = { from: '2024-05-01', to: '2024-07-01' };
    await expect(
      service.renderMarkdown(dates, { credentials }),
    ).resolves.toContain('- `+` new was founded _(as dated before)_');
    await expect(
      service.renderMarkdown({ ...dates, language: 'ja' }, { credentials }),
    ).resolves.toContain('- `+` newが発足しました');
  });

  it.each([
    [{ from: '2024-02-30' }, /^from must/],
    [{ from: '2024-02-01', to: 'soon' }, /^to must/],
    [
      { from: '2024-07-01', to: '2024-05-01' },
      /^from must not be after to; 2024-07-01 is after 2024-05-01/,
    ],
    [{ from: '2025-07-01' }, /2024-12-01, which is today$/],
  ])('refuses %j before it reads anything', async (request, message) => {
    await expect(
      service.getDiff(request, { credentials }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(message),
    });
    expect(orgModel.getModel).not.toHaveBeenCalled();
  });
});
