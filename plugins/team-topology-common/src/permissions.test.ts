import { teamTopologyPermissions } from './permissions';

describe('teamTopologyPermissions', () => {
  it('names every permission with the id of the plugin', () => {
    for (const permission of teamTopologyPermissions) {
      expect(permission.name).toMatch(/^team-topology\./);
    }
  });
});
