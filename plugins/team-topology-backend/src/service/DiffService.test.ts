import { mockCredentials } from '@backstage/backend-test-utils';
import {
  buildOrgModel,
  ProposedChange,
  withDocuments,
} from '@kumiki/backstage-plugin-team-topology-common';
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
    getModelWith: jest.fn(async (change: ProposedChange) =>
      buildOrgModel(withDocuments(entities, change), { at: '2024-12-01' }),
    ),
    getTeam: jest.fn(),
    readEntities: jest.fn(),
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

  it('tells what documents would change', async () => {
    const request = {
      documents: `
apiVersion: kumiki.dev/v1alpha1
kind: TeamApi
metadata: { name: new }
spec: { team: new, type: enabling, founded: '2024-06-01', does: 1 }
`,
      remove: ['teaminteraction:default/sre-runtime'],
    };
    const diff = await service.getProposedDiff(request, { credentials });
    expect(diff.changes.map(({ kind }) => kind)).toEqual([
      'team-retyped',
      'interaction-removed',
    ]);
    expect(diff.problems).toMatchObject([
      { document: 1, ref: 'teamapi:default/new', field: 'spec.does' },
    ]);
    const markdown = await service.renderProposedMarkdown(request, {
      credentials,
    });
    expect(markdown).toContain('## Changes of the organisation');
    expect(markdown).toContain('- `~` new became an enabling team');
    expect(markdown).toContain(
      '### Problems in the documents\n\n- teamapi\\:default/new, spec.does\\: ',
    );
  });

  it('says where documents change nothing', async () => {
    await expect(
      service.renderProposedMarkdown(
        { documents: '# nothing', language: 'ja' },
        { credentials },
      ),
    ).resolves.toBe('## 組織の変更\n\n組織に変更はありません。\n');
  });

  it('reads nothing for documents that are none', async () => {
    await expect(
      service.getProposedDiff({ documents: 'a: [' }, { credentials }),
    ).rejects.toMatchObject({ name: 'InputError' });
    expect(orgModel.getModel).not.toHaveBeenCalled();
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
