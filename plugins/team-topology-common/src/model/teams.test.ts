import { JsonObject, JsonValue } from '@backstage/types';
import { Entity } from '@backstage/catalog-model';
import {
  component,
  from,
  group,
  inNamespace,
  interaction,
  related,
  teamApi,
  user,
} from './__testUtils__/builders';
import { buildOrgModel } from './buildOrgModel';
import { teamsFromConfig } from './teams';

const teamsOf = (entities: Entity[], at = '2024-06-01') =>
  buildOrgModel(entities, { at }).teams;

describe('teams', () => {
  it('says what the TeamApi says', () => {
    const [team] = teamsOf([
      group('sre'),
      teamApi('sre', {
        type: 'platform',
        mission: 'Cut cognitive load.',
        partOf: 'product-platform',
        founded: '2021-04-01',
        does: [
          { responsibility: 'runtime', primary: true },
          { responsibility: 'databases' },
        ],
        doesNot: [
          { responsibility: 'mail', handOffTo: 'it', reason: 'We specialise.' },
        ],
        contact: {
          channels: [{ type: 'slack', name: '#sre', url: 'https://s.example' }],
          request: 'template:default/ask-sre',
          hours: 'weekdays',
          responseTarget: 'P1D',
        },
      }),
    ]);

    expect(team).toStrictEqual({
      ref: 'group:default/sre',
      title: 'sre',
      type: 'platform',
      teamApi: 'teamapi:default/sre',
      mission: 'Cut cognitive load.',
      partOf: 'group:default/product-platform',
      founded: '2021-04-01',
      does: [
        { responsibility: 'responsibility:default/databases', primary: false },
        { responsibility: 'responsibility:default/runtime', primary: true },
      ],
      doesNot: [
        {
          responsibility: 'responsibility:default/mail',
          handOffTo: 'group:default/it',
          reason: 'We specialise.',
        },
      ],
      interim: [],
      contact: {
        channels: [{ type: 'slack', name: '#sre', url: 'https://s.example' }],
        request: 'template:default/ask-sre',
        hours: 'weekdays',
        responseTarget: 'P1D',
      },
      memberCount: 0,
      memberCountWithSubgroups: 0,
      membersNotInCatalog: 0,
      ownedComponentCount: 0,
    });
  });

  it('shows a group that nobody has described as a team of undefined type', () => {
    expect(teamsOf([group('quality')])).toStrictEqual([
      {
        ref: 'group:default/quality',
        title: 'quality',
        type: 'undefined-type',
        does: [],
        doesNot: [],
        interim: [],
        memberCount: 0,
        memberCountWithSubgroups: 0,
        membersNotInCatalog: 0,
        ownedComponentCount: 0,
      },
    ]);
  });

  it('calls a team by display name, title or name, in this order', () => {
    const titled = group('b', {});
    titled.metadata.title = 'Title of b';
    const displayed = group('c', { profile: { displayName: 'Display of c' } });
    displayed.metadata.title = 'Title of c';

    expect(
      teamsOf([group('a'), titled, displayed]).map(({ title }) => title),
    ).toStrictEqual(['a', 'Title of b', 'Display of c']);
  });

  it('resolves refs in the namespace of the entity that holds them', () => {
    const [team] = teamsOf([
      inNamespace('Tokyo', group('SRE')),
      inNamespace(
        'Tokyo',
        teamApi('sre', {
          doesNot: [
            { responsibility: 'Mail', handOffTo: 'default/IT' },
            { responsibility: 'default/dns', handOffTo: 'Group:it' },
          ],
        }),
      ),
    ]);

    expect(team.ref).toBe('group:tokyo/sre');
    expect(team.doesNot).toStrictEqual([
      {
        responsibility: 'responsibility:default/dns',
        handOffTo: 'group:tokyo/it',
      },
      {
        responsibility: 'responsibility:tokyo/mail',
        handOffTo: 'group:default/it',
      },
    ]);
  });

  it('counts users and components that the reader may see', () => {
    const [billing, sre] = teamsOf([
      group('sre', { members: ['somebody-hidden'] }),
      group('billing'),
      user('aoki', 'sre'),
      related(user('tanaka', 'billing'), [
        { type: 'memberOf', targetRef: 'group:default/sre' },
      ]),
      component('runtime', { owner: 'sre' }),
      related(component('invoices', { owner: 'sre' }), [
        { type: 'ownedBy', targetRef: 'group:default/billing' },
      ]),
      component('notes', { owner: 'user:aoki' }),
      { ...component('db', { owner: 'sre' }), kind: 'Resource' },
    ]);

    expect([sre.memberCount, sre.ownedComponentCount]).toStrictEqual([2, 1]);
    expect([billing.memberCount, billing.ownedComponentCount]).toStrictEqual([
      0, 1,
    ]);
  });

  it('counts a member once, however often the membership is written', () => {
    const [sre] = teamsOf([group('sre'), user('aoki', 'sre', 'group:SRE')]);

    expect(sre.memberCount).toBe(1);
  });

  it.each<[string, JsonValue, JsonValue | undefined]>([
    ['nothing', {}, undefined],
    ['a text', 'by phone', undefined],
    ['only what cannot be read', { hours: 9, channels: 'slack' }, undefined],
    [
      'a channel without a type and one without a name',
      {
        hours: 'weekdays',
        channels: [{ name: '#sre' }, { type: 'slack' }, { type: '', name: '' }],
      },
      { hours: 'weekdays' },
    ],
    [
      'a channel without an address',
      { channels: [{ type: 'slack', name: '#sre' }] },
      { channels: [{ type: 'slack', name: '#sre' }] },
    ],
  ])('reads a contact that holds %s', (_, contact, expected) => {
    const [team] = teamsOf([group('sre'), teamApi('sre', { contact })]);

    expect(team.contact).toStrictEqual(expected);
  });

  describe('that are founded later', () => {
    const entities = [
      group('in-house-infra'),
      teamApi('in-house-infra', { founded: '2024-10-01', partOf: 'corporate' }),
      group('corporate'),
    ];

    it('are not in the model the day before', () => {
      expect(teamsOf(entities, '2024-09-30')).toStrictEqual([]);
    });

    it('are in the model from that day on', () => {
      expect(teamsOf(entities, '2024-10-01')).toHaveLength(1);
    });

    it('are not in their grouping before', () => {
      const groupingsAt = (at: string) =>
        buildOrgModel(entities, { at }).groupings.map(({ teams }) => teams);

      expect(groupingsAt('2024-09-30')).toStrictEqual([[]]);
      expect(groupingsAt('2024-10-01')).toStrictEqual([
        ['group:default/in-house-infra'],
      ]);
    });
  });

  describe('with something for the time being', () => {
    const at = (date: string) =>
      teamsOf(
        [
          group('sre'),
          teamApi('sre', {
            interim: [
              {
                responsibility: 'accounts',
                rightfulOwner: 'it',
                since: '2024-04-01',
                reviewBy: '2025-04-01',
              },
              {
                responsibility: 'data',
                rightfulOwner: 'nobody yet',
                since: '2024-05-01',
              },
            ],
          }),
        ],
        date,
      )[0].interim;

    it('hold nothing before the first day', () => {
      expect(at('2024-03-31')).toStrictEqual([]);
    });

    it('hold it from the first day on', () => {
      expect(at('2024-04-01')).toStrictEqual([
        {
          responsibility: 'responsibility:default/accounts',
          rightfulOwner: 'group:default/it',
          since: '2024-04-01',
          reviewBy: '2025-04-01',
          overdue: false,
        },
      ]);
    });

    it('name no rightful owner while nobody is known', () => {
      expect(at('2024-05-01')[1]).toStrictEqual({
        responsibility: 'responsibility:default/data',
        since: '2024-05-01',
        overdue: false,
      });
    });

    it('are overdue the day after the review date', () => {
      expect(at('2025-04-01')[0].overdue).toBe(false);
      expect(at('2025-04-02')[0].overdue).toBe(true);
    });
  });

  describe('that several TeamApis describe', () => {
    const named = (name: string, type: string) => ({
      ...teamApi('sre', {
        type,
        contact: { request: `https://${name}.example` },
      }),
      metadata: { name },
    });
    const said = (...entities: Entity[]) => {
      const [team] = teamsOf(entities);
      const { type, teamApi: counting, contested, contact } = team;
      return { type, counting, contested, request: contact?.request };
    };

    it('are what the one says that comes from where the group comes from', () => {
      expect(
        said(
          from('directory', group('sre')),
          from('anywhere', named('aaa', 'enabling')),
          from('directory', named('zzz', 'platform')),
        ),
      ).toStrictEqual({
        type: 'platform',
        counting: 'teamapi:default/zzz',
        contested: undefined,
        request: 'https://zzz.example',
      });
    });

    it.each<[string, Entity[]]>([
      [
        'none comes from there',
        [
          from('directory', group('sre')),
          from('one', named('aaa', 'enabling')),
          from('two', named('zzz', 'platform')),
        ],
      ],
      [
        'two come from there',
        [
          from('directory', group('sre')),
          from('directory', named('aaa', 'enabling')),
          from('directory', named('zzz', 'platform')),
        ],
      ],
      [
        'nobody knows where anything comes from',
        [group('sre'), named('aaa', 'enabling'), named('zzz', 'platform')],
      ],
    ])('say nothing, and show no link, where %s', (_, entities) => {
      expect(said(...entities)).toStrictEqual({
        type: 'undefined-type',
        counting: undefined,
        contested: ['teamapi:default/aaa', 'teamapi:default/zzz'],
        request: undefined,
      });
    });

    it('are described by the only one, wherever it comes from', () => {
      expect(
        said(
          from('directory', group('sre')),
          from('anywhere', named('aaa', 'enabling')),
        ).type,
      ).toBe('enabling');
    });
  });

  it('are told apart where several namespaces have one of that title', () => {
    const titled = (namespace: string, title: string) =>
      inNamespace(
        namespace,
        group('payments', { profile: { displayName: title } }),
      );
    expect(
      teamsOf([
        titled('default', 'Payments'),
        titled('shop', 'payments'),
        group('sre'),
      ]).map(({ title }) => title),
    ).toStrictEqual(['Payments (payments)', 'sre', 'payments (shop/payments)']);
  });

  it.each(['', '  ', '\u3000'])(
    'are called by the next best name where the display name is “%s”',
    displayName => {
      const entity = group('sre', { profile: { displayName } });
      entity.metadata.title = 'SRE';
      expect(teamsOf([entity])[0].title).toBe('SRE');
    },
  );

  it('are called by no more of a title than can be read', () => {
    const displayName = 'x'.repeat(1_000_000);
    const [team] = teamsOf([group('sre', { profile: { displayName } })]);
    expect(team.title).toHaveLength(200);
  });

  it('count the people whom the catalog does not know', () => {
    const [sre] = teamsOf([
      group('sre', { members: ['aoki', 'gone', 'user:default/gone', 'other'] }),
      user('aoki', 'sre'),
    ]);
    expect([sre.memberCount, sre.membersNotInCatalog]).toStrictEqual([1, 2]);
  });

  it('count members directly and with the groups below, each once', () => {
    const [oncall, sre] = teamsOf([
      group('sre'),
      group('oncall', { parent: 'sre' }),
      user('aoki', 'sre', 'oncall'),
      user('baba', 'sre'),
      user('chiba', 'oncall'),
    ]);
    expect([sre.memberCount, sre.memberCountWithSubgroups]).toStrictEqual([
      2, 3,
    ]);
    expect([oncall.memberCount, oncall.memberCountWithSubgroups]).toStrictEqual(
      [2, 2],
    );
  });

  describe('as it is configured', () => {
    const configured = (...entities: Entity[]) =>
      buildOrgModel(entities, {
        at: '2024-06-01',
        teams: { 'spec.type': { $in: ['team', 'squad'] } },
      });
    const access = (name: string, spec: JsonObject = {}) =>
      group(name, { type: 'access', ...spec });

    it('are the groups that match, that are described, or that interact', () => {
      const { teams, groupings } = configured(
        group('sre'),
        access('vpn-users'),
        access('all-access'),
        access('vpn-admins', { parent: 'all-access' }),
        access('described'),
        teamApi('described'),
        access('party'),
        interaction('runtime', { from: 'sre', to: ['party'] }),
        group('company', { type: 'company' }),
        group('memories', { type: 'squad', parent: 'company' }),
      );
      expect(teams.map(({ title }) => title)).toStrictEqual([
        'described',
        'memories',
        'party',
        'sre',
      ]);
      expect(groupings.map(({ title }) => title)).toStrictEqual(['company']);
    });

    it('are teams although there are groups below them', () => {
      const { teams, groupings } = configured(
        group('sre'),
        group('oncall', { parent: 'sre' }),
        user('aoki', 'oncall'),
      );
      expect(teams).toHaveLength(2);
      expect(groupings).toStrictEqual([]);
    });
  });
});

const read = (value: unknown) =>
  teamsFromConfig({
    getOptional: key => (key === 'teamTopology.teams' ? value : undefined),
  });

describe('teamsFromConfig', () => {
  it('takes a filter predicate, or nothing', () => {
    const predicate = { 'spec.type': { $in: ['team', 'squad'] } };
    expect(read(predicate)).toEqual(predicate);
    expect(read(undefined)).toBeUndefined();
  });

  it.each([
    ['team', 'teamTopology.teams must be a filter predicate'],
    [
      { 'spec.type': { $inn: ['team'] } },
      'teamTopology.teams["spec.type"].$inn',
    ],
  ])('refuses %j', (value, message) => {
    expect(() => read(value)).toThrow(message);
  });
});
