import { buildOrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { parse } from 'yaml';
import { teamApiYaml } from './teamApiYaml';

const MISSION = "Say in one sentence: what's it for? # not a comment";

describe('teamApiYaml', () => {
  it.each([
    ['default', 'payments'],
    ['acme', 'sre'],
    ['default', '007'],
    ['default', 'no'],
    ['default', 'false'],
    ['default', '1.5'],
  ])('describes the group %s/%s', (namespace, name) => {
    const group = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { namespace, name },
      spec: { type: 'team', children: [] },
    };
    const teamApi = parse(teamApiYaml(`group:${namespace}/${name}`, MISSION));

    const model = buildOrgModel([group, teamApi], { at: '2025-01-01' });
    expect(model.findings).toEqual([]);
    expect(model.teams).toEqual([
      expect.objectContaining({
        ref: `group:${namespace}/${name}`,
        type: 'stream-aligned',
        mission: MISSION,
        teamApi: `teamapi:${namespace}/${name}`,
      }),
    ]);
  });
});
