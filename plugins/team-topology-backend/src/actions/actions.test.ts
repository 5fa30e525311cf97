import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { nursery } from '../__testUtils__/entities';
import { generateOrganisation } from '../__testUtils__/generateOrganisation';
import { openActions } from '../__testUtils__/openActions';

describe('actions', () => {
  const credentials = mockCredentials.user('user:default/aoki');
  const at = '2024-12-01';
  const registryOver = (...options: Parameters<typeof openActions>) =>
    openActions(...options).actionsRegistry;

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
      ['compare-team-topology', reading],
      ['list-team-topology-smells', reading],
    ]);
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
        message: expect.stringContaining('has a similar name'),
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

  describe('list-team-topology-smells', () => {
    it('tells what wants a decision, why, and what is not known', async () => {
      const { output } = await registryOver().invoke({
        id: 'test:list-team-topology-smells',
        input: { rule: 'TT08', team: 'sre' },
        credentials,
      });
      expect(output).toMatchObject({
        smells: [
          {
            ...{ rule: 'TT08', title: 'Service without a contract' },
            sentence: expect.stringMatching(/^sre serves .* without a /),
            source: 'the Team API template',
          },
        ],
        ...{ omitted: 0, snoozed: 0, notKnown: [] },
      });
    });
  });

  describe('compare-team-topology', () => {
    const id = 'test:compare-team-topology';

    it('tells what differs in sentences, and of which kind it is', async () => {
      const { output } = await registryOver().invoke({
        id,
        input: { from: '2024-03-01', to: '2024-05-01' },
        credentials,
      });

      expect(output).toMatchObject({
        from: { at: '2024-03-01' },
        to: { at: '2024-05-01' },
        omitted: 0,
      });
      expect((output as { changes: unknown[] }).changes).toContainEqual(
        expect.objectContaining({
          kind: 'interaction-begun',
          effect: 'added',
          cause: 'time',
          sentence: expect.stringMatching(/ began$/),
        }),
      );
    });

    it('says nothing about what the caller may not see', async () => {
      const registry = registryOver(nursery, {
        hidden: ['group:default/guardian'],
      });
      const { output } = await registry.invoke({
        id,
        input: { from: '2020-01-01' },
        credentials,
      });
      expect(JSON.stringify(output)).not.toContain('guardian');
    });

    it('stays small, and says how much it leaves out', async () => {
      const organisation = generateOrganisation({
        teams: 500,
        interactions: 1500,
      });
      const { output } = await registryOver(organisation).invoke({
        id,
        input: { from: '2020-01-01', to: '2030-01-01', language: 'ja' },
        credentials,
      });
      const { changes, omitted } = output as {
        changes: unknown[];
        omitted: number;
      };
      expect(changes).toHaveLength(100);
      expect(omitted).toBeGreaterThan(100);
    });

    it.each([
      [{}, /from/],
      [{ from: '2024-02-30' }, /from/],
      [{ from: '2024-03-01', to: '2024-02-01' }, /from must not be after to/],
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
        omitted: {
          ...{ teams: 0, interactions: 0, responsibilities: 0 },
          friction: 0,
        },
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

    it.each([
      [{ focus: 'guradian' }, "did you mean 'group:default/guardian'?"],
      [{ groupings: ['a:b:c'] }, "No grouping 'a:b:c'"],
    ])('suggests what was meant by %j', async (input, message) => {
      await expect(
        registryOver().invoke({ id, input: { at, ...input }, credentials }),
      ).rejects.toMatchObject({
        name: 'NotFoundError',
        message: expect.stringContaining(message),
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

  it('tell the auditor of what is refused, and nothing of what was asked', async () => {
    const { actionsRegistry, auditor } = openActions(nursery, {
      result: AuthorizeResult.DENY,
    });
    const fail = jest.fn();
    auditor.createEvent.mockResolvedValue({ success: jest.fn(), fail });
    await actionsRegistry
      .invoke({ id: 'test:get-team', input: { team: 'sre' }, credentials })
      .catch(() => undefined);

    expect(auditor.createEvent.mock.calls).toEqual([
      [
        {
          eventId: 'read',
          severityLevel: 'medium',
          request: undefined,
          meta: { queryType: 'get-team', subject: 'user:default/aoki' },
        },
      ],
    ]);
    expect(fail).toHaveBeenCalledTimes(1);
  });
});
