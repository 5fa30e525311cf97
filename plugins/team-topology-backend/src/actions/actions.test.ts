import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { declared, nursery } from '../__testUtils__/entities';
import { generateOrganisation } from '../__testUtils__/generateOrganisation';
import { observedCatalog } from '../__testUtils__/observedCatalog';
import { AuthorizedOrgModelService } from '../service/AuthorizedOrgModelService';
import { DefaultNeedService } from '../service/DefaultNeedService';
import { DefaultOrgModelService } from '../service/DefaultOrgModelService';
import { registerActions } from './index';

describe('actions', () => {
  const credentials = mockCredentials.user('user:default/aoki');
  const at = '2024-12-01';
  const counted = { count: jest.fn(), list: jest.fn() };
  beforeEach(() => jest.resetAllMocks());
  const registryOver = (
    entities = nursery,
    options: { hidden?: string[]; result?: AuthorizeResult.DENY } = {},
  ) => {
    const auth = mockServices.auth();
    const { catalog } = observedCatalog(entities, options);
    const { result = AuthorizeResult.ALLOW } = options;
    const actionsRegistry = actionsRegistryServiceMock();
    const orgModel = AuthorizedOrgModelService.create(
      DefaultOrgModelService.create({ auth, catalog }),
      { auth, permissions: mockServices.permissions({ result }) },
    );
    registerActions({
      actionsRegistry,
      orgModel,
      needs: DefaultNeedService.create({ orgModel, store: counted }),
    });
    return actionsRegistry;
  };

  it('say whether they only read', async () => {
    const { actions } = await registryOver().list();

    const reading = { readOnly: true, idempotent: true, destructive: false };
    expect(actions.map(({ name, attributes }) => [name, attributes])).toEqual([
      ['get-team', reading],
      ['get-team-topology', reading],
      ['who-is-responsible-for', reading],
      [
        'what-should-i-use-for',
        { readOnly: false, idempotent: false, destructive: false },
      ],
    ]);
  });

  describe('who-is-responsible-for', () => {
    const id = 'test:who-is-responsible-for';
    const ask = (input: object, registry = registryOver()) =>
      registry.invoke({ id, input: { at, ...input }, credentials });

    it.each(['runtime', 'RUNTIME', 'responsibility:default/runtime'])(
      'knows the responsibility by %p',
      async responsibility => {
        const { output } = await ask({ responsibility });

        expect(output).toMatchObject({
          at,
          responsibility: { state: 'owned' },
          team: {
            ref: 'group:default/sre',
            contact: { channels: [{ name: '#sre' }] },
          },
          foundBy: 'acceptance',
          uncertainties: [],
        });
      },
    );

    it('begins at the team that would have been asked', async () => {
      const { output } = await ask({
        responsibility: 'mail-and-dns',
        from: 'SRE',
      });

      expect(output).toMatchObject({
        from: { ref: 'group:default/sre' },
        team: { ref: 'group:default/guardian' },
        foundBy: 'hand-off',
        steps: [
          { stance: 'declines', reason: 'We specialise in the product.' },
          {},
        ],
        uncertainties: ['not-accepted', 'no-contact'],
      });
    });

    it.each([
      [
        { responsibility: 'mail-and-dsn' },
        "No responsibility 'mail-and-dsn' at 2024-12-01; did you mean 'responsibility:default/mail-and-dns'?",
      ],
      [
        { responsibility: 'runtime', from: 'guradian' },
        "No team 'guradian' at 2024-12-01; did you mean 'group:default/guardian'?",
      ],
      [
        { responsibility: 'coffee' },
        "No responsibility 'coffee' at 2024-12-01; nothing like it is among the 2 that you can see",
      ],
    ])('says what was wrong with %j', async (input, message) => {
      await expect(ask(input)).rejects.toMatchObject({
        name: 'NotFoundError',
        message: expect.stringContaining(message),
      });
    });

    it('neither follows to nor suggests a team that the caller may not see', async () => {
      const registry = registryOver(nursery, {
        hidden: ['group:default/guardian'],
      });

      const { output } = await ask(
        { responsibility: 'mail-and-dns' },
        registry,
      );
      expect(JSON.stringify(output)).not.toContain('guardian');

      const error = await ask(
        { responsibility: 'runtime', from: 'guradian' },
        registry,
      ).catch(it => it);
      expect(error.name).toBe('NotFoundError');
      expect(error.message).not.toContain('guardian');
    });

    it.each([
      [{}, /responsibility/],
      [{ responsibility: '' }, /responsibility/],
      [{ responsibility: 'x'.repeat(521) }, /responsibility/],
      [{ responsibility: 'runtime', from: '' }, /from/],
      [{ responsibility: 'runtime', at: '2026-02-30' }, /\bat\b/],
    ])('refuses bad input, %#', async (input, message) => {
      await expect(ask(input)).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(message),
      });
    });
  });

  describe('what-should-i-use-for', () => {
    const id = 'test:what-should-i-use-for';
    const entities = [
      ...nursery,
      declared('Capability', 'jobs', {
        owner: 'sre',
        needs: ['run a scheduled job', '定期実行'],
        verdict: 'offered',
        access: 'self-service',
        template: 'template:default/job',
      }),
    ];
    const ask = (input: object, registry = registryOver(entities)) =>
      registry.invoke({ id, input, credentials });

    it.each(['run a scheduled job', '定期実行', 'shceduled jobs'])(
      'answers %p and counts nothing',
      async need => {
        const { output } = await ask({ need });

        expect(output).toMatchObject({
          need,
          answer: {
            capability: {
              ref: 'capability:default/jobs',
              verdict: 'offered',
              template: 'template:default/job',
            },
            owner: { ref: 'group:default/sre' },
          },
        });
        expect(counted.count).not.toHaveBeenCalled();
      },
    );

    it('counts what nothing answers', async () => {
      const { output } = await ask({ need: 'send a fax' });

      expect(output).toEqual({ need: 'send a fax', others: [] });
      expect(counted.count.mock.calls).toEqual([
        ['send a fax', expect.stringMatching(/^\d{4}-\d\d-\d\d$/)],
      ]);
    });

    it('counts what only something hidden would answer', async () => {
      const registry = registryOver(entities, {
        hidden: ['capability:default/jobs'],
      });

      const { output } = await ask({ need: 'run a scheduled job' }, registry);

      expect(output).not.toHaveProperty('answer');
      expect(counted.count).toHaveBeenCalledTimes(1);
    });

    it.each([
      [{}, /need/],
      [{ need: '' }, /need/],
      [{ need: 'x'.repeat(201) }, /need/],
      [{ need: 'x', limit: 21 }, /limit/],
      [{ need: 'x', limit: 0.5 }, /limit/],
    ])('refuses bad input, %#', async (input, message) => {
      await expect(ask(input)).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(message),
      });
      expect(counted.count).not.toHaveBeenCalled();
    });
  });

  describe('get-team', () => {
    const id = 'test:get-team';

    it('tells how to work with the team', async () => {
      const { output } = await registryOver().invoke({
        id,
        input: { team: 'SRE', at },
        credentials,
      });

      expect(output).toMatchObject({
        at,
        ref: 'group:default/sre',
        type: 'platform',
        mission: 'Teams run what they build.',
        doesNot: [{ title: 'mail-and-dns', goTo: { title: 'guardian' } }],
        contact: { channels: [{ type: 'slack', name: '#sre' }] },
        memberCount: 1,
        interactions: [{ role: 'provider' }, { role: 'facilitator' }],
        omittedInteractions: 0,
      });
    });

    it('says nothing about a team that the caller may not see', async () => {
      const registry = registryOver(nursery, {
        hidden: ['group:default/guardian'],
      });

      const { output } = await registry.invoke({
        id,
        input: { team: 'sre', at },
        credentials,
      });

      expect(output).toMatchObject({ ref: 'group:default/sre' });
      expect(JSON.stringify(output)).not.toContain('guardian');
      await expect(
        registry.invoke({ id, input: { team: 'guardian', at }, credentials }),
      ).rejects.toMatchObject({
        name: 'NotFoundError',
        message: expect.stringContaining('get-team-topology'),
      });
    });

    it.each([
      [{}, /team/],
      [{ team: '' }, /team/],
      [{ team: 'x'.repeat(521) }, /team/],
      [{ team: 'sre', at: '2026-02-30' }, /\bat\b/],
    ])('refuses %j', async (input, message) => {
      await expect(
        registryOver().invoke({ id, input, credentials }),
      ).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(message),
      });
    });
  });

  describe('get-team-topology', () => {
    const id = 'test:get-team-topology';

    it('gives an overview', async () => {
      const { output } = await registryOver().invoke({
        id,
        input: { at },
        credentials,
      });

      expect(output).toMatchObject({
        at,
        declared: true,
        teams: [
          { ref: 'group:default/billing', type: 'stream-aligned' },
          { ref: 'group:default/guardian', type: 'undefined-type' },
          { ref: 'group:default/sre', mission: 'Teams run what they build.' },
        ],
        unsettledResponsibilities: [
          { ref: 'responsibility:default/mail-and-dns', state: 'dropped' },
        ],
        omitted: { teams: 0, interactions: 0, responsibilities: 0 },
      });
      expect(output).toHaveProperty('interactions.length', 3);
    });

    it('takes a filter, with shorthand refs', async () => {
      const { output } = await registryOver().invoke({
        id,
        input: { at, focus: 'guardian', modes: ['x-as-a-service'] },
        credentials,
      });

      expect(output).toMatchObject({
        teams: [
          { ref: 'group:default/guardian' },
          { ref: 'group:default/sre' },
        ],
        interactions: [
          { from: 'group:default/sre', to: 'group:default/guardian' },
        ],
      });
    });

    it('stays small for a large organisation and says what it leaves out', async () => {
      const registry = registryOver(
        generateOrganisation({ teams: 500, interactions: 1500 }),
      );

      const { output } = await registry.invoke({
        id,
        input: { at },
        credentials,
      });

      expect(JSON.stringify(output).length).toBeLessThan(60_000);
      expect(output).toHaveProperty('teams.length', 100);
      expect(output).toHaveProperty('omitted.teams', 400);
    });

    it.each([
      [{ types: ['squad'] }, /types/],
      [{ groupings: ['a:b:c'] }, /groupings/],
      [{ at: 'banana' }, /\bat\b/],
    ])('refuses %j', async (input, message) => {
      await expect(
        registryOver().invoke({ id, input, credentials }),
      ).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(message),
      });
    });
  });

  it.each([
    ['get-team', { team: 'sre' }],
    ['get-team-topology', {}],
    ['who-is-responsible-for', { responsibility: 'runtime' }],
    ['what-should-i-use-for', { need: 'run a job' }],
  ])(
    '%s refuses who may not read the organisation or has not signed in',
    async (name, input) => {
      const call = { id: `test:${name}`, input };

      await expect(
        registryOver(nursery, { result: AuthorizeResult.DENY }).invoke({
          ...call,
          credentials,
        }),
      ).rejects.toMatchObject({ name: 'NotAllowedError' });
      await expect(
        registryOver().invoke({ ...call, credentials: mockCredentials.none() }),
      ).rejects.toMatchObject({ name: 'AuthenticationError' });
    },
  );
});
