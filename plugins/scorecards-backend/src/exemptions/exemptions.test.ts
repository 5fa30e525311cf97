import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { component, group, scorecard } from '../__testUtils__/nursery';
import { openBackend } from '../__testUtils__/openBackend';
import { ENGINES } from '../__testUtils__/openStores';
import { observeDocs } from '../__testUtils__/observe';

jest.setTimeout(120_000);

const DAY = 24 * 60 * 60_000;
const AOKI = 'user:default/aoki';
const memories = 'component:default/memories';
const secret = 'component:default/secret';
const about = {
  entity: memories,
  scorecard: 'scorecard:default/documented',
  check: 'has-docs',
};
const request = {
  ...about,
  reason: 'It is being replaced in spring',
  until: '2026-06-01',
};
const named = { kind: 'component', namespace: 'default', name: 'memories' };

const documented = scorecard('documented', {
  exemptions: { longest: 'P180D' },
  checks: [
    { id: 'has-docs', level: 'bronze', rule: 'facts.docs.exists' },
    {
      id: 'ten-pages',
      level: 'silver',
      rule: 'facts.docs.pages >= 10',
      exemptions: { allowed: false },
    },
    {
      id: 'for-others',
      level: 'silver',
      rule: 'facts.docs.exists',
      appliesTo: { kind: 'API' },
    },
    {
      id: 'alone',
      level: 'silver',
      rule: 'facts.docs.exists',
      exemptions: { selfApproval: true, longest: 'P1W' },
    },
  ],
});

describe('exemptions', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    /** @param groups - those that the caller acts for */
    async function open(
      groups: string[] = ['guardian'],
      scene: { hidden?: string[] } = {},
    ) {
      const opened = await openBackend(databases, engine, {
        entities: [
          group('guardian'),
          group('sre'),
          component('memories'),
          component('secret'),
          component('billing', { owner: 'sre' }),
          documented,
        ],
        observed: [
          observeDocs('memories', { exists: false, pages: 12 }),
          observeDocs('secret', { exists: false, pages: 12 }),
        ],
        ownershipRefs: groups.map(name => `group:default/${name}`),
        ...scene,
      });
      const { stores } = opened;
      return {
        ...opened,
        /** Somebody else asks. */
        askAs: async (askedBy: string, entity = memories) => {
          const id = await stores.exemptions.ask(
            { ...request, entity, askedBy },
            '2026-03-01',
          );
          return String(id);
        },
        levelOf: async () => {
          await opened.judgeAll();
          const [result] = await stores.results.readResults([memories]);
          return [result.level, result.levelWithoutExemptions];
        },
      };
    }

    it('change nothing while they are asked for', async () => {
      const { backend, caller, levelOf } = await open();

      const asked = await backend.askExemption(request, caller);

      expect(asked).toMatchObject({
        ...request,
        state: 'asked',
        askedBy: AOKI,
        scorecardTitle: 'Documented',
        renewals: 0,
        drift: [],
        may: ['revoke'],
        log: [{ event: 'asked', by: AOKI, until: '2026-06-01' }],
      });
      await expect(levelOf()).resolves.toEqual([undefined, undefined]);
      const { checks, items } = await backend.getEntityExemptions(
        named,
        caller,
      );
      expect(items).toEqual([asked]);
      expect(checks.map(it => [it.check, it.mayAsk, it.because])).toEqual([
        ['alone', true, undefined],
        ['has-docs', false, 'exemption.alreadyAsked'],
        ['ten-pages', false, 'exemption.notAllowed'],
      ]);
    });

    it.each<[string, object, string]>([
      ['of a check that is not there', { check: 'nothing' }, 'unknownCheck'],
      ['where none is allowed', { check: 'ten-pages' }, 'notAllowed'],
      [
        'where the check does not apply',
        { check: 'for-others' },
        'notApplicable',
      ],
      ['in the past', { until: '2026-02-28' }, 'past'],
      ['that ends today', { until: '2026-03-01' }, 'past'],
      ['on no day', { until: '2026-02-30' }, 'notDay'],
      ['for too long', { until: '2026-08-29' }, 'tooLong'],
      [
        'for too long for the check',
        { check: 'alone', until: '2026-03-09' },
        'tooLong',
      ],
      ['without a reason', { reason: '        .        ' }, 'reasonTooShort'],
      [
        'of what somebody else owns',
        { entity: 'component:default/billing' },
        'notOwner',
      ],
    ])('are refused %s', async (_, difference, code) => {
      const { backend, caller } = await open();

      await expect(
        backend.askExemption({ ...request, ...difference }, caller),
      ).rejects.toMatchObject({ code: `exemption.${code}` });

      const { items } = await backend.listExemptions({}, caller);
      expect(items).toEqual([]);
    });

    it('are refused of what is not there, and to what is no person', async () => {
      const { backend, caller } = await open();
      const service = { credentials: mockCredentials.service() };

      await expect(
        backend.askExemption(
          { ...request, entity: 'component:default/no' },
          caller,
        ),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
      await expect(
        backend.askExemption(
          { ...request, scorecard: 'scorecard:default/no' },
          caller,
        ),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
      await expect(
        backend.askExemption(request, service),
      ).rejects.toMatchObject({ code: 'exemption.notPerson' });
    });

    it('are refused by a policy that does not let somebody ask for the entity', async () => {
      const { backend, caller, permissions } = await open();
      permissions.authorize.mockImplementation(async requests =>
        requests.map(({ permission }) => ({
          result:
            permission.name === 'scorecards.exemption.ask'
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        })),
      );

      await expect(backend.askExemption(request, caller)).rejects.toThrow(
        'scorecards.exemption.ask',
      );
      expect(permissions.authorize).toHaveBeenCalledWith(
        [expect.objectContaining({ resourceRef: memories })],
        expect.anything(),
      );
    });

    it('are asked for once', async () => {
      const { backend, caller } = await open();
      const both = await Promise.allSettled([
        backend.askExemption(request, caller),
        backend.askExemption(request, caller),
      ]);

      expect(both.map(({ status }) => status).sort()).toEqual([
        'fulfilled',
        'rejected',
      ]);
      expect(both.find(it => it.status === 'rejected')).toMatchObject({
        reason: { name: 'ConflictError', code: 'exemption.alreadyAsked' },
      });
    });

    it('raise the level when they are granted, and not the level without them', async () => {
      const { askAs, backend, caller, levelOf } = await open(['sre']);
      const id = await askAs('user:default/mori');

      const granted = await backend.decideExemption(
        { id, decision: 'granted' },
        caller,
      );

      expect(granted).toMatchObject({
        state: 'granted',
        endsInDays: 92,
        decidedBy: AOKI,
        may: ['revoke'],
        log: [{ event: 'asked' }, { event: 'granted', by: AOKI }],
      });
      await expect(levelOf()).resolves.toEqual(['bronze', undefined]);
      const { rollup } = await backend.getScorecard(
        { namespace: 'default', name: 'documented' },
        caller,
      );
      expect(rollup).toMatchObject({
        levels: { none: 2, bronze: 1, silver: 0 },
        levelsWithoutExemptions: { none: 3, bronze: 0, silver: 0 },
        throughExemptions: { bronze: 1 },
      });
    });

    it('end by themselves, and that is as if they had never been', async () => {
      const { askAs, backend, caller, clock, levelOf, stores } = await open([
        'sre',
      ]);
      const id = await askAs('user:default/mori');
      await backend.decideExemption({ id, decision: 'granted' }, caller);
      await expect(levelOf()).resolves.toEqual(['bronze', undefined]);

      clock.advance(92 * DAY);

      await stores.facts.storeCollected({
        observed: [
          {
            ...observeDocs('memories', { exists: false, pages: 12 }),
            observedAt: clock.text,
          },
        ],
        failed: [],
      });
      await expect(levelOf()).resolves.toEqual([undefined, undefined]);
      const states = async () =>
        (await backend.listExemptions({ state: ['ended'] }, caller)).items.map(
          ({ state, log }) => [state, ...log.map(it => it.event)],
        );
      await expect(states()).resolves.toEqual([['ended', 'asked', 'granted']]);
      const startOf = (day: string) => new Date(`${day}T00:00:00Z`);
      await expect(
        stores.exemptions.markEnded('2026-06-01', startOf),
      ).resolves.toBe(1);
      await expect(
        stores.exemptions.markEnded('2026-06-01', startOf),
      ).resolves.toBe(0);
      await expect(states()).resolves.toEqual([
        ['ended', 'asked', 'granted', 'ended'],
      ]);
      await expect(
        stores.exemptions.readExemptions([memories]),
      ).resolves.toEqual([]);
    });

    it('are decided by one of two who do so at once', async () => {
      const { askAs, backend, caller } = await open(['sre']);
      const id = await askAs('user:default/mori');

      const both = await Promise.allSettled([
        backend.decideExemption({ id, decision: 'granted' }, caller),
        backend.decideExemption(
          { id, decision: 'refused', reason: 'It has been there for years' },
          caller,
        ),
      ]);

      expect(both.map(({ status }) => status).sort()).toEqual([
        'fulfilled',
        'rejected',
      ]);
      expect(both.find(it => it.status === 'rejected')).toMatchObject({
        reason: {
          name: 'ConflictError',
          code: 'exemption.alreadyDecided',
          message: expect.stringMatching(/^Already \w+ by user:default\/aoki$/),
        },
      });
      const { items } = await backend.listExemptions({}, caller);
      expect(items[0].log).toHaveLength(2);
    });

    it('are decided by nobody but the approver, who did not ask', async () => {
      const owner = await open();
      const id = await owner.askAs('user:default/mori');
      await expect(
        owner.backend.decideExemption(
          { id, decision: 'granted' },
          owner.caller,
        ),
      ).rejects.toMatchObject({
        code: 'exemption.notApprover',
        params: { approver: 'group:default/sre' },
      });

      const both = await open(['guardian', 'sre']);
      const own = await both.backend.askExemption(request, both.caller);
      await expect(
        both.backend.decideExemption(
          { id: own.id, decision: 'granted' },
          both.caller,
        ),
      ).rejects.toMatchObject({ code: 'exemption.ownRequest' });

      // Where the check allows that.
      const alone = await both.backend.askExemption(
        { ...request, check: 'alone', until: '2026-03-05' },
        both.caller,
      );
      await expect(
        both.backend.decideExemption(
          { id: alone.id, decision: 'granted' },
          both.caller,
        ),
      ).resolves.toMatchObject({ state: 'granted' });
    });

    it('are refused with a reason', async () => {
      const { askAs, backend, caller } = await open(['sre']);
      const id = await askAs('user:default/mori');

      await expect(
        backend.decideExemption({ id, decision: 'refused' }, caller),
      ).rejects.toMatchObject({ code: 'exemption.reasonTooShort' });
      await expect(
        backend.decideExemption(
          { id, decision: 'refused', reason: 'It takes an afternoon' },
          caller,
        ),
      ).resolves.toMatchObject({
        state: 'refused',
        decisionReason: 'It takes an afternoon',
        may: [],
      });
      // They may ask again.
      await expect(askAs('user:default/mori')).resolves.not.toBe(id);
    });

    it('are renewed by another request, which says how often', async () => {
      const { askAs, backend, caller, stores } = await open([
        'guardian',
        'sre',
      ]);
      const id = await askAs('user:default/mori');
      await backend.decideExemption({ id, decision: 'granted' }, caller);
      const later = { reason: 'It takes a little longer', until: '2026-07-01' };

      await expect(
        backend.renewExemption({ ...later, id, until: '2026-05-01' }, caller),
      ).rejects.toMatchObject({ code: 'exemption.notLater' });
      await expect(
        backend.askExemption({ ...request, until: '2026-07-01' }, caller),
      ).rejects.toMatchObject({ code: 'exemption.alreadyGranted' });
      const renewal = await backend.renewExemption({ ...later, id }, caller);
      expect(renewal).toMatchObject({
        state: 'asked',
        renewals: 1,
        renews: id,
      });
      const decision = {
        decision: 'granted',
        by: 'user:default/mori',
      } as const;
      await stores.exemptions.decide(renewal.id, {
        ...decision,
        today: '2026-03-01',
      });

      const { items } = await backend.listExemptions({}, caller);
      expect(
        items.map(it => [it.state, it.until, it.log.map(({ event }) => event)]),
      ).toEqual([
        ['renewed', '2026-06-01', ['asked', 'granted', 'renewed']],
        ['granted', '2026-07-01', ['asked', 'granted']],
      ]);
      await expect(
        stores.exemptions.readExemptions([memories]),
      ).resolves.toMatchObject([{ until: '2026-07-01' }]);
      await expect(
        backend.renewExemption({ ...later, id }, caller),
      ).rejects.toMatchObject({ code: 'exemption.isOver' });
    });

    it('are given up by the owners of the entity', async () => {
      const { askAs, backend, caller, levelOf, stores } = await open();
      const id = await askAs('user:default/mori');
      await stores.exemptions.decide(id, {
        ...{ decision: 'granted', by: 'user:default/mori' },
        today: '2026-03-01',
      });
      await expect(levelOf()).resolves.toEqual(['bronze', undefined]);
      const reason = 'It was replaced already';

      await expect(
        backend.revokeExemption({ id, reason }, caller),
      ).resolves.toMatchObject({ state: 'revoked', decisionReason: reason });

      await expect(levelOf()).resolves.toEqual([undefined, undefined]);
      await expect(
        backend.revokeExemption({ id, reason }, caller),
      ).rejects.toMatchObject({ code: 'exemption.isOver' });
    });

    it('are ended by nobody else', async () => {
      const { askAs, backend, caller } = await open(['writers']);
      const id = await askAs('user:default/mori');

      await expect(
        backend.revokeExemption({ id, reason: 'It was replaced' }, caller),
      ).rejects.toMatchObject({ code: 'exemption.notYours' });
    });

    it('are listed by what they are about, those that end soonest first', async () => {
      const { backend, caller, stores } = await open();
      const until = ['2026-05-01', '2026-04-01', undefined];
      for (const [at, name] of ['memories', 'secret', 'billing'].entries()) {
        await stores.exemptions.grant({
          ...{ ...about, entity: `component:default/${name}` },
          ...{ reason: 'Soon gone', grantedBy: 'user:default/mori' },
          until: until[at],
        });
      }
      const listed = async (
        filter: Parameters<typeof backend.listExemptions>[0],
      ) =>
        (await backend.listExemptions(filter, caller)).items.map(
          ({ entity }) => entity.split('/')[1],
        );

      await expect(listed({})).resolves.toEqual([
        'secret',
        'memories',
        'billing',
      ]);
      await expect(
        listed({ team: ['group:default/guardian'] }),
      ).resolves.toEqual(['secret', 'memories']);
      await expect(listed({ endsBefore: '2026-05-01' })).resolves.toEqual([
        'secret',
      ]);
      await expect(listed({ entity: [memories] })).resolves.toEqual([
        'memories',
      ]);
      await expect(listed({ state: ['asked', 'ended'] })).resolves.toEqual([]);
      const first = await backend.listExemptions({ limit: 2 }, caller);
      expect(first.totalItems).toBe(3);
      await expect(
        listed({ limit: 2, cursor: first.nextCursor }),
      ).resolves.toEqual(['billing']);
      await expect(
        listed({ state: ['asked'], cursor: first.nextCursor }),
      ).rejects.toThrow('another filter');
      await expect(
        listed({ scorecard: ['scorecard:default/no'] }),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
      await expect(listed({ endsBefore: '2026-02-30' })).rejects.toMatchObject({
        name: 'InputError',
      });
    });

    it('show nothing of what is hidden', async () => {
      const { askAs, backend, caller } = await open(['guardian'], {
        hidden: [secret, 'group:default/sre'],
      });
      const hidden = await askAs('user:default/mori', secret);
      await askAs('user:default/mori');

      const { items, totalItems } = await backend.listExemptions({}, caller);
      expect([items.map(({ entity }) => entity), totalItems]).toEqual([
        [memories],
        1,
      ]);
      const { checks } = await backend.getEntityExemptions(named, caller);
      expect(checks.map(({ approver }) => approver)).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      for (const act of [
        backend.decideExemption({ id: hidden, decision: 'granted' }, caller),
        backend.renewExemption(
          { id: hidden, reason: 'It takes longer', until: '2026-07-01' },
          caller,
        ),
        backend.revokeExemption({ id: hidden, reason: 'It is over' }, caller),
      ]) {
        await expect(act).rejects.toThrow(`No exemption '${hidden}'`);
      }
      await expect(
        backend.decideExemption(
          { id: items[0].id, decision: 'granted' },
          caller,
        ),
      ).rejects.toMatchObject({ code: 'exemption.hiddenApprover' });
    });

    it('say when the entity, the check or its rule is not what it was', async () => {
      const { askAs, backend, caller, publish, stores } = await open();
      await askAs('user:default/mori');
      const drift = async () =>
        (await backend.listExemptions({}, caller)).items[0].drift;
      await expect(drift()).resolves.toEqual([]);

      const { checks } = documented.spec;
      await backend.revokeExemption(
        {
          id: (await backend.listExemptions({}, caller)).items[0].id,
          reason: 'To ask again',
        },
        caller,
      );
      await backend.askExemption(request, caller);
      await publish([
        scorecard('documented', {
          checks: [{ ...checks[0], rule: '!facts.docs.exists' }],
        }),
      ]);
      const asked = async () =>
        (await backend.listExemptions({ state: ['asked'] }, caller)).items[0];
      expect((await asked()).drift).toEqual(['check-changed']);
      await publish([scorecard('documented', { checks: [checks[1]] })]);
      expect((await asked()).drift).toEqual(['check-gone']);
      await stores.entities.applyChanges({
        added: [],
        changed: [],
        removed: [memories],
      });
      expect((await asked()).drift).toEqual(['entity-gone', 'check-gone']);
    });

    it('are forgotten with their log long after they are over', async () => {
      const { askAs, backend, caller, database, stores } = await open(['sre']);
      const id = await askAs('user:default/mori');
      await askAs('user:default/mori', secret);
      await backend.decideExemption(
        { id, decision: 'refused', reason: 'It takes an afternoon' },
        caller,
      );

      await expect(stores.exemptions.prune('2026-03-01')).resolves.toBe(0);
      await expect(stores.exemptions.prune('2026-03-02')).resolves.toBe(1);

      await expect(database('exemption_log').select('event')).resolves.toEqual([
        { event: 'asked' },
      ]);
    });
  });
});
