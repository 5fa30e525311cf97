import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { mockBackend } from '../__testUtils__/mockBackend';
import { authorizeBackend } from './authorizeBackend';
import { ScorecardsBackendService } from './ScorecardsBackendService';

const NEEDED: [keyof ScorecardsBackendService, string[]][] = [
  ['listScorecards', ['scorecards.read']],
  ['getScorecard', ['scorecards.read']],
  ['getCheckHistory', ['scorecards.read']],
  ['getLevels', ['scorecards.read']],
  ['getByGoldenPath', ['scorecards.read']],
  ['getResults', ['scorecards.read']],
  ['streamResults', ['scorecards.read']],
  ['getEntityReport', ['scorecards.read']],
  ['getEntityFacts', ['scorecards.read']],
  ['getEntityTrend', ['scorecards.read']],
  ['getGroupRollup', ['scorecards.read']],
  ['getGroupTrend', ['scorecards.read']],
  ['getTrend', ['scorecards.read']],
  ['getOverview', ['scorecards.read']],
  ['pushFacts', ['scorecards.facts.write']],
  ['previewScorecard', ['scorecards.read', 'scorecards.preview']],
  ['refreshEntity', ['scorecards.read', 'scorecards.refresh']],
];

describe('authorizeBackend', () => {
  const inner = mockBackend();
  const permissions = mockServices.permissions.mock();
  const guarded = authorizeBackend(inner, {
    auth: mockServices.auth(),
    permissions,
  });
  const credentials = mockCredentials.user('user:default/aoki');
  const allow = (...names: string[]) =>
    permissions.authorize.mockImplementation(async requests =>
      requests.map(({ permission }) => ({
        result: names.includes(permission.name)
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
      })),
    );

  beforeEach(() => jest.resetAllMocks());

  it('guards everything that there is', () => {
    expect(NEEDED.map(([name]) => name).sort()).toEqual(
      Object.keys(inner).sort(),
    );
  });

  describe.each(NEEDED)('%s', (name, needed) => {
    const request = { namespace: 'default', name: 'memories' };
    const call = (caller = { credentials }) =>
      (guarded[name] as (...args: unknown[]) => Promise<unknown>)(
        request,
        caller,
      );

    it(`needs ${needed.join(' and ')}, and hands on the answer`, async () => {
      allow(...needed);
      (inner[name] as jest.Mock).mockResolvedValue('the answer');

      await expect(call()).resolves.toBe('the answer');

      expect(permissions.authorize).toHaveBeenCalledWith(expect.anything(), {
        credentials,
      });
      expect(inner[name]).toHaveBeenCalledWith(request, { credentials });
    });

    it.each(needed)(
      'names %s where it is missing, and does nothing',
      async missing => {
        allow(...needed.filter(it => it !== missing));

        await expect(call()).rejects.toMatchObject({
          name: 'NotAllowedError',
          message: `This needs the permission ${missing}`,
        });
        expect(inner[name]).not.toHaveBeenCalled();
      },
    );

    it('turns away who has not signed in, whatever the policy says', async () => {
      allow(...needed);

      await expect(
        call({ credentials: mockCredentials.none() as never }),
      ).rejects.toMatchObject({ name: 'AuthenticationError' });
      expect(inner[name]).not.toHaveBeenCalled();
    });
  });
});
