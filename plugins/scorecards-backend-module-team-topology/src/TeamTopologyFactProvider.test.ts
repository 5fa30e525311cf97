import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { FactProviderHarness } from '@kumiki/backstage-plugin-scorecards-node/testUtils';
import {
  Calendar,
  OrgModelOptions,
} from '@kumiki/backstage-plugin-team-topology-common';
import { component, declared, group, nursery } from './__testUtils__/nursery';
import { TeamTopologyFactProvider } from './TeamTopologyFactProvider';

interface Options {
  calendar?: Calendar;
  teams?: OrgModelOptions['teams'];
}

function observe(entities: Entity[], options: Options = {}) {
  const everything = catalogServiceMock({ entities });
  const catalog = catalogServiceMock.mock({
    getEntities: request => everything.getEntities(request),
  });
  const harness = FactProviderHarness.create(
    TeamTopologyFactProvider.create({
      auth: mockServices.auth(),
      calendar: Calendar.utc,
      catalog,
      ...options,
    }),
  );
  return { catalog, harness };
}

async function factsOf(
  name: string,
  entities = nursery,
  options: Options = {},
) {
  const subject = entities.find(it => it.metadata.name === name);
  const { harness } = observe(entities, options);
  const answers = await harness.collect(subject ? [subject] : []);
  const [answer] = answers.values();
  return 'values' in answer ? answer.values : answer;
}

describe('TeamTopologyFactProvider', () => {
  beforeEach(() => {
    jest.useFakeTimers({
      now: new Date('2024-12-01T09:00:00Z'),
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'clearTimeout'],
    });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it.each([
    ['UTC', '2024-11-15T15:10:00Z', 0],
    // Ten past midnight on the day after the last one.
    ['Asia/Tokyo', '2024-11-15T15:10:00Z', 1],
    // Five in the afternoon of the last one.
    ['America/Los_Angeles', '2024-11-16T01:00:00Z', 0],
  ])(
    'knows in %s, at %s, overdue interactions: %d',
    async (zone, now, count) => {
      jest.setSystemTime(new Date(now));
      await expect(
        factsOf('sre', nursery, { calendar: Calendar.create(zone) }),
      ).resolves.toMatchObject({ overdueInteractions: count });
    },
  );

  it('says what a team says, and what is left lying beside it', async () => {
    expect(await factsOf('sre')).toEqual({
      teamApis: ['teamapi:default/sre'],
      isTeam: true,
      hasTeamApi: true,
      type: 'platform',
      hasMission: true,
      doesCount: 2,
      doesNotCount: 2,
      doesNotWithoutHandOff: 1,
      hasContact: true,
      hasResponseTarget: true,
      memberCount: 2,
      openInteractions: 1,
      openCollaborations: 1,
      overdueInteractions: 1,
      interimCount: 2,
      interimOverdueCount: 1,
      droppedNearby: 1,
      contestedCount: 1,
      ownedComponents: 1,
      ownedComponentsPerMember: 0.5,
    });
  });

  it('counts the members that a group names and the catalog does not know', async () => {
    const named = group('named', {
      members: ['tanaka', 'gone', 'user:other/gone', 'gone'],
    });
    const user = nursery.find(it => it.metadata.name === 'tanaka');

    expect(
      await factsOf('named', [named, ...(user ? [user] : [])]),
    ).toMatchObject({ memberCount: 2, ownedComponentsPerMember: 0 });
  });

  it('takes a grouping that describes itself for no team', async () => {
    const itself = declared('TeamApi', 'product', {
      team: 'product',
      mission: 'Care for children.',
    });

    expect(await factsOf('product', [...nursery, itself])).toEqual({
      isTeam: false,
      teamApis: ['teamapi:default/product'],
    });
  });

  it('counts nothing over what a team has not declared', async () => {
    expect(await factsOf('silent')).toEqual({
      teamApis: [],
      isTeam: true,
      hasTeamApi: false,
      memberCount: 0,
      ownedComponents: 1,
    });
  });

  it('counts interactions that others declare with a team that has no TeamApi', async () => {
    const withSilent = declared('TeamInteraction', 'help', {
      mode: 'facilitating',
      from: 'sre',
      to: ['silent'],
      since: '2024-11-01',
    });

    const facts = await factsOf('silent', [...nursery, withSilent]);

    expect(facts).toMatchObject({
      hasTeamApi: false,
      openInteractions: 1,
      openCollaborations: 0,
      overdueInteractions: 0,
    });
    expect(facts).not.toHaveProperty('contestedCount');
  });

  it('counts what a team declares none of', async () => {
    const brief = declared('TeamApi', 'silent', {
      team: 'silent',
      type: 'enabling',
    });

    expect(await factsOf('silent', [...nursery, brief])).toEqual({
      teamApis: ['teamapi:default/silent'],
      isTeam: true,
      hasTeamApi: true,
      type: 'enabling',
      hasMission: false,
      doesCount: 0,
      doesNotCount: 0,
      doesNotWithoutHandOff: 0,
      hasContact: false,
      hasResponseTarget: false,
      memberCount: 0,
      openInteractions: 0,
      openCollaborations: 0,
      overdueInteractions: 0,
      interimCount: 0,
      interimOverdueCount: 0,
      droppedNearby: 0,
      contestedCount: 0,
      ownedComponents: 1,
    });
  });

  it('takes for teams what is configured', async () => {
    const entities = [...nursery, group('vpn-users', { type: 'access' })];
    expect(await factsOf('vpn-users', entities)).toMatchObject({
      isTeam: true,
    });
    expect(
      await factsOf('vpn-users', entities, { teams: { 'spec.type': 'team' } }),
    ).toEqual({ isTeam: false, teamApis: [] });
  });

  it.each([
    ['product', []],
    ['tomorrow', ['teamapi:default/tomorrow']],
  ])(
    'says no more about %s than that it is no team',
    async (name, teamApis) => {
      expect(await factsOf(name)).toEqual({ isTeam: false, teamApis });
    },
  );

  it('names the Team APIs from which it was read what a group is', async () => {
    const partOf = { team: 'billing', partOf: 'product' };
    const entities = [
      ...nursery,
      declared('TeamApi', 'a-second', partOf),
      declared('TeamApi', 'b-third', partOf),
    ];
    const readFrom: [name: string, teamApis: string[]][] = [
      ['silent', []],
      ['sre', ['teamapi:default/sre']],
      [
        'billing',
        [
          'teamapi:default/a-second',
          'teamapi:default/b-third',
          'teamapi:default/billing',
        ],
      ],
      // One is enough to tell that it is a grouping.
      ['product', ['teamapi:default/a-second']],
    ];
    for (const [name, teamApis] of readFrom) {
      expect(await factsOf(name, entities)).toMatchObject({ teamApis });
    }
  });

  it('names the opt-outs by which a component left a path, and who maintains them', async () => {
    expect(await factsOf('invoices')).toMatchObject({ optOutRefs: [] });
    expect(await factsOf('leaving')).toMatchObject({ optOutRefs: [] });
    expect(await factsOf('orphan')).toMatchObject({
      optOutRefs: [
        'capability:default/runtime',
        'group:default/gone',
        'optout:default/orphan-on-its-own',
      ],
    });
  });

  it.each([
    [
      'uses the path',
      'invoices',
      { goldenPathsUsed: ['capability:default/runtime'], missing: [] },
    ],
    ['has left it with an opt-out', 'legacy', { missing: [], optOuts: 1 }],
    [
      'forgot to review its opt-out',
      'forgotten',
      {
        missing: ['capability:default/runtime'],
        optOuts: 1,
        optOutsOverdue: 1,
      },
    ],
    [
      'is maintained by a group that is gone',
      'orphan',
      {
        missing: ['capability:default/runtime'],
        optOuts: 1,
        optOutsOrphaned: 1,
      },
    ],
    [
      'has an opt-out by somebody else',
      'claimed',
      {
        missing: ['capability:default/runtime'],
        optOuts: 0,
        optOutsUnconfirmed: 1,
      },
    ],
    [
      'plans to leave it',
      'leaving',
      { missing: ['capability:default/runtime'], optOuts: 0 },
    ],
  ])('knows that a component %s', async (_, name, { missing, ...facts }) => {
    expect(await factsOf(name)).toMatchObject({
      goldenPathsApplicable: 1,
      goldenPathsMissing: missing,
      ...facts,
    });
  });

  it('expects nothing of a component to which no golden path applies', async () => {
    expect(await factsOf('library')).toEqual({
      goldenPathsUsed: [],
      goldenPathsApplicable: 0,
      goldenPathsMissing: [],
      optOuts: 0,
      optOutsOverdue: 0,
      optOutsOrphaned: 0,
      optOutRefs: [],
      optOutsUnconfirmed: 0,
      goldenPathTemplate: '',
      goldenPathVersion: '',
    });
  });

  it.each([
    ['template:default/golden-path-service', '1.2.0', '1.2.0'],
    ['Golden-Path-Service', undefined, ''],
  ])('reads where a component comes from: %s %s', async (from, at, version) => {
    const stamped = component('new', 'sre');
    stamped.metadata.annotations = {
      'kumiki.dev/golden-path-template': from,
      ...(at && { 'kumiki.dev/golden-path-version': at }),
    };

    expect(await factsOf('new', [...nursery, stamped])).toMatchObject({
      goldenPathTemplate: 'template:default/golden-path-service',
      goldenPathVersion: version,
    });
  });

  it('looks for that template in the namespace of the component', async () => {
    const stamped = component('new', 'sre');
    stamped.metadata.namespace = 'other';
    stamped.metadata.annotations = {
      'kumiki.dev/golden-path-template': 'golden',
    };

    expect(await factsOf('new', [...nursery, stamped])).toMatchObject({
      goldenPathTemplate: 'template:other/golden',
    });
  });

  it.each(['', ' ', 'a:', '/b'])(
    'takes %j for no template, and its version for nothing',
    async from => {
      const stamped = component('new', 'sre');
      stamped.metadata.annotations = {
        'kumiki.dev/golden-path-template': from,
        'kumiki.dev/golden-path-version': '1.2.0',
      };

      expect(await factsOf('new', [...nursery, stamped])).toMatchObject({
        goldenPathTemplate: '',
        goldenPathVersion: '',
      });
    },
  );

  it('expects nobody to use what is not offered or applies to nonsense', async () => {
    const always = { appliesTo: { kind: 'Component' } };
    const facts = await factsOf('invoices', [
      component('invoices', 'billing'),
      declared('Capability', 'planned', { ...always, verdict: 'planned' }),
      declared('Capability', 'nonsense', {
        verdict: 'offered',
        appliesTo: { kind: { $nonsense: true } },
      }),
      declared('Capability', 'anybody', { verdict: 'offered' }),
      declared('Capability', 'sites', {
        verdict: 'offered',
        appliesTo: { 'spec.type': 'website' },
      }),
    ]);

    expect(facts).toMatchObject({
      goldenPathsApplicable: 0,
      goldenPathsMissing: [],
    });
  });

  it('does not say that nothing is missing where nobody says what is expected', async () => {
    const facts = await factsOf('invoices', [
      component('invoices', 'billing'),
      declared('Capability', 'anybody', { verdict: 'offered' }),
    ]);

    expect(facts).toMatchObject({ goldenPathsUsed: [], optOuts: 0 });
    expect(facts).not.toHaveProperty('goldenPathsApplicable');
    expect(facts).not.toHaveProperty('goldenPathsMissing');
  });

  it('takes from the owner what a capability does not say for itself', async () => {
    expect(await factsOf('runtime')).toEqual({
      verdict: 'offered',
      consumers: 1,
      contractComplete: true,
      contractWith: [
        'group:default/sre',
        'teamapi:default/sre',
        'template:default/ask-sre',
      ],
      missingContract: [],
    });
  });

  it('names what is missing from a contract', async () => {
    expect(await factsOf('bare')).toEqual({
      verdict: 'retiring',
      consumers: 0,
      contractComplete: false,
      contractWith: ['group:default/gone'],
      missingContract: [
        'owner',
        'response-target',
        'channel',
        'guide',
        'request-route',
      ],
    });
  });

  it('asks for no contract of what is not offered', async () => {
    expect(await factsOf('never')).toEqual({
      verdict: 'not-offered',
      consumers: 0,
    });
  });

  it('asks only about capabilities of ours', async () => {
    const { harness } = observe(nursery);
    const foreign = { ...declared('Capability', 'x', {}), apiVersion: 'x/v1' };

    expect((await harness.collect([foreign])).size).toBe(0);
  });

  it('reports what the catalog does not have, or cannot be read', async () => {
    const unreadable = declared('Capability', 'unreadable', {});
    const { harness } = observe([...nursery, unreadable]);

    const answers = await harness.collect([
      group('gone'),
      component('gone', 'sre'),
      unreadable,
      group('sre'),
    ]);

    expect([...answers.values()]).toMatchObject([
      { error: 'The organisation has no valid group:default/gone' },
      { error: 'The organisation has no valid component:default/gone' },
      { error: 'The organisation has no valid capability:default/unreadable' },
      { values: { isTeam: true } },
    ]);
  });

  it.each([10, 500])(
    'asks the catalog three times for two batches of %d entities',
    async count => {
      const components = Array.from({ length: count }, (_, index) =>
        component(`component-${index}`, 'sre'),
      );
      const { catalog, harness } = observe([...nursery, ...components]);

      expect((await harness.collect(components)).size).toBe(count);
      expect((await harness.collect(nursery)).size).toBeGreaterThan(0);

      expect(catalog.getEntities).toHaveBeenCalledTimes(3);
    },
  );

  it('says when it was observed, and reads again after half a minute', async () => {
    const { catalog, harness } = observe(nursery);
    const observedAt = async () => {
      const [answer] = (await harness.collect([group('sre')])).values();
      return 'observedAt' in answer && answer.observedAt;
    };

    expect(await observedAt()).toBe('2024-12-01T09:00:00.000Z');
    jest.setSystemTime(new Date('2024-12-01T09:00:29Z'));
    expect(await observedAt()).toBe('2024-12-01T09:00:00.000Z');
    jest.setSystemTime(new Date('2024-12-01T09:00:31Z'));
    expect(await observedAt()).toBe('2024-12-01T09:00:31.000Z');
    expect(catalog.getEntities).toHaveBeenCalledTimes(6);
  });

  it('reads again, and only once, when it is asked about what was not there yet', async () => {
    const { catalog, harness } = observe(nursery);
    await harness.collect([group('sre')]);
    jest.setSystemTime(new Date('2024-12-01T09:00:10Z'));
    const later = catalogServiceMock({ entities: [...nursery, group('new')] });
    catalog.getEntities.mockImplementation(it => later.getEntities(it));

    const answers = await harness.collect([group('new'), group('gone')]);

    expect([...answers.values()]).toMatchObject([
      { values: { isTeam: true } },
      { error: expect.any(String) },
    ]);
    expect(catalog.getEntities).toHaveBeenCalledTimes(6);
  });

  it('fails as a whole when the catalog does, and tries again', async () => {
    const { catalog, harness } = observe(nursery);
    catalog.getEntities.mockRejectedValueOnce(new Error('catalog is down'));

    await expect(harness.collect([group('sre')])).rejects.toThrow(
      'catalog is down',
    );
    await expect(harness.collect([group('sre')])).resolves.toBeDefined();
  });

  it('answers nothing once it is aborted', async () => {
    const { catalog, harness } = observe(nursery);
    const signal = AbortSignal.abort();

    await expect(harness.collect([group('sre')], { signal })).rejects.toThrow(
      'aborted',
    );
    expect(catalog.getEntities).not.toHaveBeenCalled();
    await harness.expectToStop(nursery);
  });
});
