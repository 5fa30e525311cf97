import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { teamTopologyModelReadPermission } from '@kumiki/backstage-plugin-team-topology-common';
import { AuthorizedOrgModelService } from './OrgModelService';

describe('AuthorizedOrgModelService', () => {
  const inner = {
    getModel: jest.fn(),
    getModelWith: jest.fn(),
    readEntities: jest.fn(),
    getTeam: jest.fn(),
    getToday: jest.fn(),
  };
  const permissions = mockServices.permissions.mock();
  const service = AuthorizedOrgModelService.create(inner, {
    auth: mockServices.auth(),
    permissions,
  });
  const credentials = mockCredentials.user('user:default/aoki');
  const read = {
    getModel: (options: Parameters<typeof service.getModel>[1]) =>
      service.getModel({ at: '2024-12-01' }, options),
    getTeam: (options: Parameters<typeof service.getTeam>[1]) =>
      service.getTeam({ ref: 'group:default/sre' }, options),
    getToday: (options: Parameters<typeof service.getToday>[0]) =>
      service.getToday(options),
  };

  beforeEach(() => {
    jest.resetAllMocks();
    permissions.authorize.mockResolvedValue([
      { result: AuthorizeResult.ALLOW },
    ]);
  });

  describe.each(['getModel', 'getTeam', 'getToday'] as const)('%s', method => {
    it('asks with the credentials of the caller and hands on the answer', async () => {
      inner[method].mockResolvedValue('the answer');

      await expect(read[method]({ credentials })).resolves.toBe('the answer');

      expect(permissions.authorize).toHaveBeenCalledWith(
        [{ permission: teamTopologyModelReadPermission }],
        { credentials },
      );
      expect(inner[method].mock.calls[0].at(-1)).toEqual({ credentials });
    });

    it('names the missing permission and reads nothing', async () => {
      permissions.authorize.mockResolvedValue([
        { result: AuthorizeResult.DENY },
      ]);

      await expect(read[method]({ credentials })).rejects.toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringContaining('team-topology.model.read'),
      });
      expect(inner[method]).not.toHaveBeenCalled();
    });

    it('turns away who has not signed in, whatever the policy says', async () => {
      await expect(
        read[method]({ credentials: mockCredentials.none() }),
      ).rejects.toMatchObject({ name: 'AuthenticationError' });
      expect(inner[method]).not.toHaveBeenCalled();
    });
  });
});
