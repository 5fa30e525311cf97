import * as build from '../model/__testUtils__/builders';
import { buildOrgModel } from '../model/buildOrgModel';
import { teamLoad, teamLoads } from './teamLoads';

const entities = [
  build.group('platform', { children: ['sre'] }),
  build.group('sre'),
  build.group('billing'),
  build.group('empty'),
  build.user('a', 'sre'),
  build.user('b', 'sre'),
  build.component('runtime', { owner: 'sre' }),
  build.responsibility('deploys'),
  build.responsibility('mail'),
  build.teamApi('sre', {
    does: [{ responsibility: 'deploys' }],
    interim: [{ responsibility: 'mail', since: '2024-01-01' }],
  }),
  build.interaction('runtime', {
    ...{ mode: 'x-as-a-service', from: 'sre', to: ['billing', 'empty'] },
    since: '2024-01-01',
  }),
  build.interaction('database', {
    ...{ mode: 'x-as-a-service', from: 'sre', to: ['billing'] },
    since: '2024-01-01',
  }),
  build.interaction('ended', {
    ...{ mode: 'collaboration', from: 'sre', to: ['billing'] },
    ...{ since: '2024-01-01', ended: '2024-02-01' },
  }),
];

const model = buildOrgModel(entities, { at: '2024-03-01' });

describe('teamLoads', () => {
  it('counts what a team has to do, also for each member', () => {
    expect(teamLoad(model, 'group:default/sre')).toEqual({
      team: 'group:default/sre',
      members: 2,
      total: {
        ownResponsibilities: 1,
        interimResponsibilities: 1,
        components: 1,
        interactions: 2,
        provides: 2,
        consumes: 0,
        facilitates: 0,
        isFacilitated: 0,
        collaborations: 0,
        undefinedInteractions: 0,
        consumers: 2,
      },
      perMember: {
        ownResponsibilities: 0.5,
        interimResponsibilities: 0.5,
        components: 0.5,
        interactions: 1,
        provides: 1,
        consumes: 0,
        facilitates: 0,
        isFacilitated: 0,
        collaborations: 0,
        undefinedInteractions: 0,
        consumers: 1,
      },
    });
  });

  it('says nothing for each member where there is none', () => {
    const load = teamLoad(model, 'group:default/empty');
    expect(load?.members).toBe(0);
    expect(load?.total.consumes).toBe(1);
    expect(load?.perMember).toBeUndefined();
  });

  it('does not know how many they are where the catalog lacks some', () => {
    const [load] = teamLoads(
      buildOrgModel(
        [
          build.group('sre', { members: ['a', 'gone'] }),
          build.user('a', 'sre'),
        ],
        { at: '2024-03-01' },
      ),
    );
    expect(load.members).toBeUndefined();
    expect(load.perMember).toBeUndefined();
  });

  it('leaves out what only contains teams', () => {
    expect(teamLoads(model).map(({ team }) => team)).not.toContain(
      'group:default/platform',
    );
  });

  it('leaves unknown what is not known of a past date', () => {
    const past = buildOrgModel(entities, {
      at: '2024-03-01',
      today: '2026-11-28',
    });
    const load = teamLoad(past, 'group:default/sre');
    expect(load).toMatchObject({ total: { provides: 2, consumers: 2 } });
    expect(load?.members).toBeUndefined();
    expect(load?.perMember).toBeUndefined();
    expect(load?.total.ownResponsibilities).toBeUndefined();
    expect(load?.total.components).toBeUndefined();
  });
});
