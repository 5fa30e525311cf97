import { Entity } from '@backstage/catalog-model';
import {
  group,
  responsibility,
  teamApi,
} from '../model/__testUtils__/builders';
import { buildOrgModel } from '../model/buildOrgModel';
import { findRoute } from './findRoute';

const AT = '2026-06-01';

const contact = { channels: [{ type: 'slack', name: '#team' }] };

const TEAMS = ['a', 'b', 'c', 'd', 'e'];

/** What each team says about mail; one without an entry has no TeamApi. */
type Says = {
  does?: boolean | 'primary';
  to?: string | true;
  interim?: { rightfulOwner?: string; since?: string; reviewBy?: string };
  contact?: object;
};

function organisation(says: Record<string, Says>, about = 'mail'): Entity[] {
  const apis = Object.entries(says).map(([team, say]) =>
    teamApi(team, {
      contact: (say.contact ?? contact) as never,
      ...(say.does && {
        does: [{ responsibility: about, primary: say.does === 'primary' }],
      }),
      ...(say.to && {
        doesNot: [
          {
            responsibility: about,
            reason: `${team} says no`,
            ...(say.to !== true && { handOffTo: say.to }),
          },
        ],
      }),
      ...(say.interim && {
        interim: [
          { responsibility: about, since: '2025-01-01', ...say.interim },
        ],
      }),
    }),
  );
  return [
    ...TEAMS.map(name => group(name)),
    responsibility('mail'),
    responsibility('smtp', { parent: 'mail' }),
    ...apis,
  ];
}

function ask(
  says: Record<string, Says>,
  options: { from?: string; about?: string } = {},
) {
  const { from, about = 'mail' } = options;
  const route = findRoute(buildOrgModel(organisation(says), { at: AT }), {
    responsibility: `responsibility:default/${about}`,
    ...(from && { from: `group:default/${from}` }),
  });
  const name = (team?: { ref: string }) => team?.ref.split('/')[1];
  return {
    team: name(route?.team),
    foundBy: route?.foundBy,
    asked: route?.steps.map(({ team, stance }) => `${name(team)} ${stance}`),
    others: route?.alternatives.map(name),
    uncertain: route?.uncertainties,
    rightfulOwner: name(route?.rightfulOwner),
    interimSince: route?.interimSince,
  };
}

describe('findRoute', () => {
  it('answers the team that accepts', () => {
    expect(ask({ a: { does: true }, b: { to: 'a' } })).toEqual({
      team: 'a',
      foundBy: 'acceptance',
      asked: ['a accepts'],
      others: [],
      uncertain: [],
    });
  });

  it('answers the primary one of several, and names the others', () => {
    expect(
      ask({ a: { does: true }, b: { does: 'primary' }, c: { does: true } }),
    ).toMatchObject({ team: 'b', others: ['a', 'c'], uncertain: [] });
  });

  it('names all and answers none where several accept', () => {
    expect(ask({ a: { does: true }, b: { does: true } })).toMatchObject({
      team: undefined,
      foundBy: undefined,
      asked: ['a accepts', 'b accepts'],
      others: ['a', 'b'],
      uncertain: ['contested'],
    });
  });

  it('says of a team that only holds it since when, and whose it ought to be', () => {
    const interim = { rightfulOwner: 'b', reviewBy: '2026-01-01' };
    expect(ask({ a: { interim } })).toEqual({
      team: 'a',
      foundBy: 'interim',
      asked: ['a interim'],
      others: [],
      uncertain: ['interim', 'interim-overdue'],
      rightfulOwner: 'b',
      interimSince: '2025-01-01',
    });
  });

  it.each([undefined, 'nobody yet', 'not-there'])(
    'says that nobody knows the rightful owner: %s',
    rightfulOwner => {
      const interim = rightfulOwner ? { rightfulOwner } : {};
      expect(ask({ a: { interim } })).toMatchObject({
        team: 'a',
        rightfulOwner: undefined,
        uncertain: ['interim', 'rightful-owner-unknown'],
      });
    },
  );

  it('chooses between no two teams that hold it', () => {
    expect(
      ask({ a: { interim: { rightfulOwner: 'c' } }, b: { interim: {} } }),
    ).toMatchObject({
      team: undefined,
      others: ['a', 'b'],
      uncertain: ['interim', 'several-interim'],
    });
  });

  it('follows the hand-offs of a dropped one to a team that has said nothing', () => {
    expect(ask({ b: { to: 'c' }, a: { to: 'b' } })).toEqual({
      team: 'c',
      foundBy: 'hand-off',
      asked: ['a declines', 'b declines', 'c silent'],
      others: [],
      // The team at the end has no TeamApi.
      uncertain: ['not-accepted', 'no-contact'],
    });
  });

  it('goes no further than two hand-offs', () => {
    const chain = { a: { to: 'b' }, b: { to: 'c' }, c: { to: 'd' }, d: {} };
    expect(ask(chain, { from: 'a' })).toMatchObject({
      team: 'd',
      uncertain: ['not-accepted', 'too-many-hops'],
    });
    // From the second team, it is near enough.
    expect(ask(chain, { from: 'b' })).toMatchObject({
      team: 'd',
      asked: ['b declines', 'c declines', 'd silent'],
    });
    const cut = { a: { to: 'b' }, b: { to: 'c' }, c: { to: true as const } };
    expect(ask(cut)).toMatchObject({
      team: undefined,
      foundBy: undefined,
      uncertain: ['hand-off-dead-end'],
    });
  });

  it('names several ends and chooses none', () => {
    expect(ask({ a: { to: 'd' }, b: { to: 'c' }, c: {}, d: {} })).toMatchObject(
      {
        team: undefined,
        others: ['c', 'd'],
        uncertain: ['hand-offs-disagree'],
      },
    );
  });

  it.each<[string, Record<string, Says>]>([
    ['two teams point at each other', { a: { to: 'b' }, b: { to: 'a' } }],
    ['a team points at itself', { a: { to: 'a' } }],
    [
      'three teams go round',
      { a: { to: 'b' }, b: { to: 'c' }, c: { to: 'a' } },
    ],
  ])('answers nobody where %s', (_, says) => {
    expect(ask(says)).toMatchObject({
      team: undefined,
      others: [],
      uncertain: ['hand-off-cycle'],
    });
  });

  it.each<[string, Record<string, Says>]>([
    ['names nobody', { a: { to: true } }],
    ['names a team that is not there', { a: { to: 'not-there' } }],
  ])('answers nobody where the one that declines %s', (_, says) => {
    expect(ask(says)).toMatchObject({
      team: undefined,
      asked: ['a declines'],
      uncertain: ['hand-off-dead-end'],
    });
  });

  it('answers nobody where nobody says anything', () => {
    expect(ask({})).toMatchObject({
      team: undefined,
      asked: [],
      others: [],
      uncertain: [],
    });
  });

  it('takes the answer of the nearest ancestor of which a team speaks', () => {
    expect(ask({ a: { does: true } }, { about: 'smtp' })).toMatchObject({
      team: 'a',
      uncertain: ['inherited'],
    });
  });

  it('answers the owner of all parts of a whole of which nobody speaks', () => {
    const model = buildOrgModel(organisation({ a: { does: true } }, 'smtp'), {
      at: AT,
    });
    expect(
      findRoute(model, { responsibility: 'responsibility:default/mail' }),
    ).toMatchObject({
      responsibility: { state: 'owned', stateFrom: 'children' },
      team: { ref: 'group:default/a' },
      foundBy: 'acceptance',
    });
  });

  it('takes no notice of a team before it is founded', () => {
    const model = buildOrgModel(
      [
        group('a'),
        responsibility('mail'),
        teamApi('a', {
          founded: '2026-07-01',
          does: [{ responsibility: 'mail' }],
        }),
      ],
      { at: AT },
    );
    const mail = 'responsibility:default/mail';
    expect(findRoute(model, { responsibility: mail })?.team).toBeUndefined();
    expect(
      findRoute(model, { responsibility: mail, from: 'group:default/a' }),
    ).toBeUndefined();
  });

  it('knows no other responsibilities and teams than those there are', () => {
    expect(ask({}, { about: 'coffee' }).asked).toBeUndefined();
    expect(ask({}, { from: 'nobody' }).asked).toBeUndefined();
  });
});

describe('findRoute from a team', () => {
  it.each<[string, Record<string, Says>, object]>([
    [
      'accepts, though another one is primary',
      { a: { does: true }, b: { does: 'primary' } },
      { team: 'a', foundBy: 'acceptance', others: ['b'], uncertain: [] },
    ],
    [
      'accepts what is contested',
      { a: { does: true }, b: { does: true } },
      { team: 'a', others: ['b'], uncertain: ['contested'] },
    ],
    [
      'sends people to one of those that contest it',
      { a: { to: 'b' }, b: { does: true }, c: { does: true } },
      {
        team: 'b',
        asked: ['a declines', 'b accepts'],
        others: ['c'],
        uncertain: ['contested'],
      },
    ],
    [
      'says nothing',
      { b: { does: true } },
      { team: 'b', asked: ['a silent', 'b accepts'], uncertain: [] },
    ],
    [
      'says nothing, while others send people to it',
      { a: {}, b: { to: 'a' } },
      {
        team: 'a',
        foundBy: 'hand-off',
        asked: ['a silent', 'b declines'],
        uncertain: ['not-accepted'],
      },
    ],
    [
      'names nobody',
      { a: { to: true }, b: { does: true } },
      { team: 'b', asked: ['a declines', 'b accepts'], uncertain: [] },
    ],
    [
      'sends people elsewhere than to the owner',
      { a: { to: 'c' }, b: { does: true }, c: {} },
      {
        team: 'b',
        asked: ['a declines', 'c silent', 'b accepts'],
        others: ['c'],
        uncertain: ['hand-offs-disagree'],
      },
    ],
    [
      'sends people elsewhere than the others do',
      { a: { to: 'c' }, b: { to: 'd' }, c: {}, d: {} },
      {
        team: 'c',
        foundBy: 'hand-off',
        others: ['d'],
        uncertain: ['not-accepted', 'hand-offs-disagree'],
      },
    ],
    [
      'sends people round in a circle, and somebody else knows better',
      { a: { to: 'b' }, b: { to: 'a' }, c: { to: 'd' }, d: {} },
      {
        team: 'd',
        asked: ['a declines', 'b declines', 'c declines', 'd silent'],
        uncertain: ['not-accepted', 'hand-off-cycle'],
      },
    ],
    [
      'holds it and would rather not',
      { a: { to: 'b', interim: { rightfulOwner: 'b' } }, b: {} },
      { team: 'a', foundBy: 'interim', uncertain: ['interim'] },
    ],
  ])('that %s', (_, says, expected) => {
    expect(ask(says, { from: 'a' })).toMatchObject(expected);
  });
});

describe('a route to what a team held that is gone', () => {
  it('says so, and where others send people', () => {
    const left = { ghost: { does: true } };
    const options = { responsibility: 'responsibility:default/mail' };
    const routeOf = (says: Record<string, Says>) =>
      findRoute(buildOrgModel(organisation(says), { at: AT }), options);
    expect(routeOf(left)).toMatchObject({
      responsibility: { state: 'orphaned', stateFrom: 'declaration' },
      goneTeams: ['group:default/ghost'],
      steps: [],
      uncertainties: ['team-gone'],
    });
    expect(routeOf({ ...left, a: { to: 'b' }, b: {} })).toMatchObject({
      team: { ref: 'group:default/b' },
      foundBy: 'hand-off',
      uncertainties: ['team-gone', 'not-accepted'],
    });
    const taken = routeOf({ ...left, a: { does: true } });
    expect(taken?.uncertainties).toEqual([]);
    expect(taken).not.toHaveProperty('goneTeams');
  });

  it('goes for its parts, too', () => {
    expect(ask({ ghost: { does: true } }, { about: 'smtp' })).toMatchObject({
      uncertain: ['inherited', 'team-gone'],
    });
  });
});

describe('a route at a past date', () => {
  it('names nobody where nothing was recorded', () => {
    const model = buildOrgModel(organisation({ a: { does: true } }), {
      at: '2020-01-01',
      today: AT,
    });
    const mail = { responsibility: 'responsibility:default/mail' };
    expect(findRoute(model, mail)).toMatchObject({
      responsibility: { state: 'unknown' },
      uncertainties: ['not-known'],
    });
    expect(findRoute(model, mail)).not.toHaveProperty('team');
  });

  it('names who did it where that was recorded', () => {
    const model = buildOrgModel(organisation({ a: { does: true } }), {
      ...{ at: '2020-01-01', today: AT },
      past: { basis: 'recorded', unknownKinds: new Set() },
    });
    const mail = { responsibility: 'responsibility:default/mail' };
    expect(findRoute(model, mail)).toMatchObject({
      responsibility: { state: 'owned' },
      team: { ref: 'group:default/a' },
    });
    expect(findRoute(model, mail)?.uncertainties).not.toContain('not-known');
  });
});
