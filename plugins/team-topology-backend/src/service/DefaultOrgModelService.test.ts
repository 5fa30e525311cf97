import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Calendar,
  OrgModelOptions,
} from '@kumiki/backstage-plugin-team-topology-common';
import { nursery, declared, group } from '../__testUtils__/entities';
import { observedCatalog } from '../__testUtils__/observedCatalog';
import { openOrganisation } from '../__testUtils__/openOrganisation';

const LATER = '2026-11-28T15:10:00Z';

describe('DefaultOrgModelService', () => {
  const credentials = mockCredentials.user('user:default/aoki');
  const at = '2024-12-01';
  const organisationOf = (
    catalog: CatalogService,
    options: { now?: string; teams?: OrgModelOptions['teams'] } = {},
  ) => {
    const { now = '2024-12-01T03:00:00Z', teams } = options;
    return openOrganisation({
      ...{ catalog, teams },
      calendar: Calendar.create('Asia/Tokyo'),
      clock: () => new Date(now),
    });
  };
  const serviceOver = async (
    ...observed: Parameters<typeof observedCatalog>
  ) => {
    const { catalog, callCount } = observedCatalog(...observed);
    return { ...(await organisationOf(catalog)), catalog, callCount };
  };

  it('builds the model of the date from teams, members and components', async () => {
    const { catalog } = observedCatalog(nursery);
    const { service } = await organisationOf(catalog);

    const model = await service.getModel({ at }, { credentials });

    expect(model).toMatchObject({ at, declared: true });
    expect(model).not.toHaveProperty('boundaries');
    // Mail and DNS: the team to which SRE sends people has not said yes.
    expect(model.findings).toMatchObject([
      { rule: 'hand-off-dead-end', entity: 'teamapi:default/sre' },
    ]);
    expect(model.teams.map(({ ref, type }) => [ref, type])).toEqual([
      ['group:default/billing', 'stream-aligned'],
      ['group:default/guardian', 'undefined-type'],
      ['group:default/sre', 'platform'],
    ]);
    expect(model.teams[0]).toMatchObject({
      memberCount: 1,
      ownedComponentCount: 1,
    });
    expect(model.interactions.map(({ ref, state }) => [ref, state])).toEqual([
      ['teaminteraction:default/sre-in-billing', 'overdue'],
      ['teaminteraction:default/sre-runtime', 'active'],
    ]);
  });

  it('claims nothing of a past date that nobody recorded', async () => {
    const { catalog } = observedCatalog(nursery);
    const { service } = await organisationOf(catalog, { now: LATER });

    const model = await service.getModel({ at }, { credentials });

    expect(model).toMatchObject({ at, boundaries: 'not-known' });
    expect(model.findings).toEqual([]);
    expect(
      model.responsibilities.map(({ title, state }) => [title, state]),
    ).toEqual([
      ['mail-and-dns', 'unknown'],
      ['runtime', 'unknown'],
    ]);
  });

  it('takes for teams what is configured', async () => {
    const access = group('vpn-users', { type: 'access' });
    const { catalog } = observedCatalog([...nursery, access]);
    const { service } = await organisationOf(catalog, {
      teams: { 'spec.type': 'team' },
    });

    const model = await service.getModel({}, { credentials });

    expect(model.teams.map(({ title }) => title)).not.toContain('vpn-users');
    expect(model.teams.length).toBeGreaterThan(2);
  });

  it('says that the catalog is away, and not that the caller is a stranger', async () => {
    const { service, catalog } = await serviceOver(nursery);
    jest.spyOn(catalog, 'getEntities').mockRejectedValue(
      Object.assign(new Error('Request failed with 401 Unauthorized'), {
        statusCode: 401,
      }),
    );

    await expect(service.getModel({ at }, { credentials })).rejects.toThrow(
      'The catalog does not answer; try again later',
    );
  });

  it('shows a catalog that declares nothing of ours', async () => {
    const { service } = await serviceOver([group('sre')]);

    const model = await service.getModel({ at }, { credentials });

    expect(model.declared).toBe(false);
    expect(model.teams).toMatchObject([
      { ref: 'group:default/sre', type: 'undefined-type' },
    ]);
  });

  it('shows an empty catalog', async () => {
    const { service } = await serviceOver([]);

    await expect(
      service.getModel({ at }, { credentials }),
    ).resolves.toMatchObject({
      teams: [],
      interactions: [],
      findings: [],
      declared: false,
    });
  });

  it('shows the day of the organisation where no date is given', async () => {
    // The clocks of the organisation show ten past midnight.
    const { catalog } = observedCatalog(nursery);
    const { service } = await organisationOf(catalog, { now: LATER });

    const model = await service.getModel({}, { credentials });

    expect(model.at).toBe('2026-11-29');
    await expect(service.getToday()).resolves.toEqual({
      day: '2026-11-29',
      timeZone: 'Asia/Tokyo',
    });
  });

  it.each(['banana', '2026-02-30', '2024-1-1', ''])(
    'refuses the date %p without asking the catalog',
    async bad => {
      const { service, callCount } = await serviceOver(nursery);

      await expect(
        service.getModel({ at: bad }, { credentials }),
      ).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(/\bat\b/),
      });
      expect(callCount()).toBe(0);
    },
  );

  describe('when the caller may not see a team', () => {
    const hidden = ['group:default/guardian'];

    it('leaves out the team and whatever names it', async () => {
      const { service } = await serviceOver(nursery, { hidden });

      const model = await service.getModel({ at }, { credentials });

      expect(JSON.stringify(model)).not.toMatch(/guardian|sre-runtime/);
      expect(model.interactions.map(({ ref }) => ref)).toEqual([
        'teaminteraction:default/sre-in-billing',
      ]);
      expect(model.findings).toEqual([]);
    });

    it('says the same about it as about a team that does not exist', async () => {
      const { service } = await serviceOver(nursery, { hidden });
      const messageFor = (name: string) =>
        service
          .getTeam({ ref: `group:default/${name}`, at }, { credentials })
          .then(
            () => 'found',
            error => `${error.name}: ${error.message}`.replace(name, '*'),
          );

      const message = await messageFor('guardian');

      expect(message).toMatch(/^NotFoundError/);
      expect(message).toBe(await messageFor('nobody'));
    });

    it('still reports a team that exists nowhere', async () => {
      const { service } = await serviceOver(
        [
          ...nursery,
          declared('TeamInteraction', 'with-nobody', {
            mode: 'collaboration',
            from: 'sre',
            to: ['gone'],
            since: '2024-01-01',
          }),
        ],
        { hidden },
      );

      const { findings } = await service.getModel({ at }, { credentials });

      expect(findings).toMatchObject([
        {
          rule: 'unknown-team',
          entity: 'teaminteraction:default/with-nobody',
          field: 'spec.to[0]',
          value: 'gone',
        },
      ]);
    });

    it('asks the catalog once what the reader may see', async () => {
      const { service, catalog, recorder } = await serviceOver(nursery, {
        hidden,
      });
      await recorder.record();
      catalog.getEntities.mockClear();
      catalog.getEntitiesByRefs.mockClear();

      await service.getModel({ at }, { credentials });

      expect(catalog.getEntities).not.toHaveBeenCalled();
      expect(catalog.getEntitiesByRefs).not.toHaveBeenCalled();
      expect(catalog.getEntityFacets.mock.calls).toEqual([
        [
          {
            facets: ['metadata.uid'],
            filter: { kind: expect.arrayContaining(['group', 'user']) },
          },
          { credentials },
        ],
      ]);
    });
  });

  describe('of a directory with many groups and few teams', () => {
    const teams = { 'spec.type': 'team' };
    const directory = [
      ...nursery,
      ...Array.from({ length: 600 }, (_, nth) =>
        group(`access-${nth}`, { type: 'access' }),
      ),
    ];
    const modelsOf = async (entities: typeof directory, hidden: string[]) => {
      const { catalog } = observedCatalog(entities, { hidden });
      const { service, recorder } = await organisationOf(catalog, { teams });
      await recorder.record();
      catalog.getEntities.mockClear();
      catalog.getEntitiesByRefs.mockClear();
      const counted = await service.getModel({ at }, { credentials });
      const answers = await service.getModel(
        { at, isCounted: false },
        { credentials },
      );
      return { counted, answers, catalog };
    };

    it('asks by name about the teams and what they say, and about no other group', async () => {
      const { catalog } = await modelsOf(directory, []);
      const asked = catalog.getEntitiesByRefs.mock.calls.map(
        ([{ entityRefs }]) => [...entityRefs],
      );
      const groups = ['billing', 'guardian', 'sre'].map(
        name => `group:default/${name}`,
      );
      const ofKind = (refs: string[], kind: string) =>
        refs.filter(ref => ref.startsWith(`${kind}:`)).sort();
      expect(asked.map(refs => ofKind(refs, 'group'))).toEqual([
        groups,
        groups,
      ]);
      const [counted, answers] = asked;
      expect(ofKind(counted, 'component').length).toBeGreaterThan(0);
      expect(ofKind(answers, 'component')).toEqual([]);
      expect(ofKind(answers, 'teamapi')).toEqual(ofKind(counted, 'teamapi'));
      expect(catalog.getEntityFacets).not.toHaveBeenCalled();
      expect(catalog.getEntities).not.toHaveBeenCalled();
    });

    it('names nothing that is hidden', async () => {
      const hidden = 'group:default/billing';
      const { counted, answers } = await modelsOf(directory, [hidden]);
      for (const model of [counted, answers]) {
        expect(model.teams.map(({ ref }) => ref)).toEqual([
          'group:default/guardian',
          'group:default/sre',
        ]);
        expect(JSON.stringify(model)).not.toContain(hidden);
      }
    });

    it('counts nothing where no count is asked for', async () => {
      const { counted, answers } = await modelsOf(directory, []);
      expect(answers).not.toHaveProperty('dependencies');
      expect(
        answers.teams.map(team => team.memberCount ?? team.ownedComponentCount),
      ).toEqual(counted.teams.map(() => undefined));
      expect(answers.responsibilities).toEqual(counted.responsibilities);
    });
  });

  it('tells a template that is hidden from one that is not, and from none', async () => {
    const template = (name: string) => ({
      ...declared('Template', name, { type: 'service' }),
      apiVersion: 'scaffolder.backstage.io/v1beta3',
    });
    const offered = (name: string) =>
      declared('Capability', name, {
        owner: 'sre',
        needs: ['run it'],
        verdict: 'offered',
        template: name,
      });
    const names = ['gone', 'hidden', 'shown'];
    const { service } = await serviceOver(
      [
        ...nursery,
        ...names.map(offered),
        template('shown'),
        template('hidden'),
      ],
      { hidden: ['template:default/hidden'] },
    );

    const { capabilities } = await service.getModel({ at }, { credentials });

    expect(capabilities.map(item => [item.title, item.template])).toEqual([
      ['gone', 'gone'],
      ['hidden', undefined],
      ['shown', 'shown'],
    ]);
  });

  it('tells what is hidden from what is not among kinds that the model is not made of', async () => {
    const other = (kind: string, name: string) => ({
      ...declared(kind, name, {}),
      apiVersion: 'backstage.io/v1alpha1',
    });
    const kinds = ['System', 'API', 'Resource', 'Domain'];
    const names = ['gone', 'hidden', 'shown'];
    const guided = kinds.flatMap(kind =>
      names.map(name =>
        declared('Capability', `${kind}-${name}`, {
          owner: 'sre',
          needs: ['run it'],
          verdict: 'offered',
          guide: `${kind}:${name}`,
          appliesTo: { 'relations.partOf': `${kind}:default/${name}` },
        }),
      ),
    );
    const leaving = declared('OptOut', 'of-an-api', {
      subject: 'api:shown',
      capability: 'system-shown',
      instead: 'another',
      maintainedBy: 'sre',
      reason: 'History.',
      since: '2024-01-10',
      reviewBy: '2026-01-10',
    });
    const { service } = await serviceOver(
      [
        ...nursery,
        ...guided,
        leaving,
        ...kinds.flatMap(kind => [other(kind, 'shown'), other(kind, 'hidden')]),
      ],
      { hidden: kinds.map(kind => `${kind.toLowerCase()}:default/hidden`) },
    );

    const model = await service.getModel({ at }, { credentials });

    expect(
      model.capabilities.map(({ guide, appliesTo }) => [guide, appliesTo]),
    ).toEqual(
      [...kinds].sort().flatMap(kind => [
        [`${kind}:gone`, { 'relations.partOf': `${kind}:default/gone` }],
        [undefined, undefined],
        [`${kind}:shown`, { 'relations.partOf': `${kind}:default/shown` }],
      ]),
    );
    expect(model.optOuts.map(({ subject }) => subject)).toEqual([
      'api:default/shown',
    ]);
    expect(
      model.findings.filter(it => it.rule === 'unknown-component'),
    ).toEqual([]);
  });

  it('asks the catalog nothing where its policy has no conditions', async () => {
    const { catalog, callCount } = observedCatalog(nursery);
    const { recorder, service } = await openOrganisation({
      catalog,
      clock: () => new Date(LATER),
      permissions: mockServices.permissions({ result: AuthorizeResult.ALLOW }),
    });
    await recorder.record();
    const before = callCount();

    const { teams } = await service.getModel({}, { credentials });

    expect(teams).toHaveLength(3);
    expect(callCount()).toBe(before);
  });

  it('passes on what the catalog says when it fails', async () => {
    const { service, catalog } = await serviceOver(nursery);
    catalog.getEntities.mockRejectedValue(new Error('catalog is down'));

    await expect(service.getModel({ at }, { credentials })).rejects.toThrow(
      'catalog is down',
    );
  });

  it('answers with one team', async () => {
    const { service } = await serviceOver(nursery);

    const details = await service.getTeam(
      { ref: 'group:default/sre', at },
      { credentials },
    );

    expect(details).toMatchObject({
      at,
      team: { ref: 'group:default/sre', mission: 'Teams run what they build.' },
    });
    expect(details.interactions).toHaveLength(2);
  });
});
