import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import { campaign, component, scorecard } from '../__testUtils__/nursery';
import { startOrganisation } from '../__testUtils__/startOrganisation';

jest.setTimeout(120_000);

/** Owns the components, and one of the scorecards. */
const AOKI = 'user:default/aoki';
/** Owns the other scorecard, and so decides. */
const MORI = 'user:default/mori';
/** A policy keeps them from both. */
const ITO = 'user:default/ito';

const policy: PermissionPolicy = {
  async handle({ permission }, caller) {
    const isKept =
      caller?.info.userEntityRef === ITO &&
      permission.name.startsWith('scorecards.exemption.');
    return { result: isKept ? AuthorizeResult.DENY : AuthorizeResult.ALLOW };
  },
};

const dayIn = (days: number) =>
  new Date(Date.now() + days * 24 * 60 * 60_000).toISOString().slice(0, 10);

const card = (name: string, spec: object): Entity =>
  scorecard(name, {
    exemptions: { longest: 'P90D' },
    checks: [
      { id: 'deploys', level: 'bronze', rule: 'facts.deploys.minutesP95 < 9' },
      {
        ...{ id: 'of-apis', level: 'silver', appliesTo: { kind: 'API' } },
        rule: 'facts.deploys.minutesP95 < 1',
      },
    ],
    ...spec,
  });

const meant = { scorecard: 'fast', target: { checks: ['deploys'] } };
/** What is wrong with a campaign, by the rule that says so. */
const WRONG: Record<string, object> = {
  'campaign.unknownScorecard': { scorecard: 'nowhere' },
  'campaign.draftScorecard': { scorecard: 'unfinished' },
  'campaign.unknownCheck': { target: { checks: ['nothing-of-that-name'] } },
  'campaign.unknownLevel': { target: { level: 'platinum' } },
  'campaign.dueBeforeStart': { due: '2026-01-01' },
  'campaign.appliesToNothing': { appliesTo: { kind: 'API' } },
};
const wrongOne = (rule: string, name: string) =>
  campaign(name, { ...meant, ...WRONG[rule] });
const nameOf = (rule: string) =>
  rule.replace('campaign.', '').toLocaleLowerCase('en-US');

const request = {
  ...{ entity: 'component:default/memories', scorecard: 'fast' },
  ...{ check: 'deploys', reason: 'It is being replaced', until: dayIn(30) },
};

describe('through the routes, what is wrong', () => {
  let organisation: Awaited<ReturnType<typeof startOrganisation>>;

  const ask = (user: string, changes: object = {}) =>
    organisation.post(user, '/exemptions', { ...request, ...changes });
  const decide = (user: string, id: string, decision = 'granted') =>
    organisation.post(user, `/exemptions/${id}/decision`, {
      decision,
      reason: 'That is how it is',
    });

  beforeAll(async () => {
    organisation = await startOrganisation({
      entities: [
        ...['memories', 'albums', 'portal'].map(name =>
          component(name, { owner: AOKI }),
        ),
        component('billing', { owner: MORI }),
        card('fast', { owner: MORI }),
        card('own', { owner: AOKI }),
        card('unfinished', { owner: MORI, lifecycle: 'draft' }),
        ...Object.keys(WRONG).map(rule => wrongOne(rule, nameOf(rule))),
      ],
      kinds: ['Scorecard', 'Campaign'],
      policy,
    });
    const names = ['memories', 'albums', 'portal', 'billing'];
    await organisation.sweep();
    await organisation
      .send('post', '/facts', mockCredentials.service.header(), {
        observations: names.map(name => ({
          ...{ provider: 'deploys', entity: `component:default/${name}` },
          observedAt: new Date().toISOString(),
          values: { minutesP95: 10 },
        })),
      })
      .expect(200);
    for (let attempt = 0; attempt < 80; attempt += 1) {
      await organisation.sweep();
      const { body } = await organisation.get(AOKI, '/overview');
      if (body.totals?.[0]?.entities === names.length) {
        return;
      }
      await new Promise(resolve => setTimeout(resolve, 250));
    }
    throw new Error('The components are not evaluated');
  });

  describe('with an exemption is refused, with the reason:', () => {
    it.each<[string, object, number, string]>([
      ['not owned', { entity: 'component:default/billing' }, 403, 'notOwner'],
      ['an unknown check', { check: 'nothing' }, 400, 'unknownCheck'],
      ['a check of others', { check: 'of-apis' }, 400, 'notApplicable'],
      ['for too long', { until: dayIn(92) }, 400, 'tooLong'],
      ['in the past', { until: dayIn(-2) }, 400, 'past'],
      ['on no day', { until: '2027-02-30' }, 400, 'notDay'],
      ['without a reason', { reason: '   because   ' }, 400, 'reasonTooShort'],
    ])('%s', async (_, changes, status, code) => {
      const { body } = await ask(AOKI, changes).expect(status);
      expect(body.error).toMatchObject({ code: `exemption.${code}` });
      expect(body.error.message.length).toBeGreaterThan(20);
    });

    it.each([
      { entity: 'component:default/nothing' },
      { scorecard: 'scorecard:default/nothing' },
    ])('of %j, which is not there', async changes => {
      await ask(AOKI, changes).expect(404);
    });

    it('asked for twice', async () => {
      const changes = { entity: 'component:default/portal' };
      const both = await Promise.all([ask(AOKI, changes), ask(AOKI, changes)]);

      expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
      await ask(AOKI, changes).expect(409);
    });

    it('decided by who asked, or by who does not decide', async () => {
      const own = await ask(AOKI, { scorecard: 'own' }).expect(201);
      const refused = await decide(AOKI, own.body.id).expect(403);
      expect(refused.body.error.code).toBe('exemption.ownRequest');

      const others = await ask(AOKI).expect(201);
      const { body } = await decide(AOKI, others.body.id).expect(403);
      expect(body.error.code).toBe('exemption.notApprover');
    });

    it('asked for or decided by whom a policy keeps from it', async () => {
      const { body: asked } = await ask(ITO).expect(403);
      expect(asked.error.name).toBe('NotAllowedError');
      const { body: decided } = await decide(ITO, 'any').expect(403);
      expect(decided.error.message).toContain('scorecards.exemption.decide');
    });

    it('decided twice at once: one of the two wins', async () => {
      const { body } = await ask(AOKI, {
        entity: 'component:default/albums',
      }).expect(201);

      const both = await Promise.all([
        decide(MORI, body.id),
        decide(MORI, body.id, 'refused'),
      ]);

      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      const won = both.find(({ status }) => status === 200);
      const lost = both.find(({ status }) => status === 409);
      expect(lost?.body.error).toMatchObject({
        code: 'exemption.alreadyDecided',
        params: { state: won?.body.state, by: MORI },
      });
      const { body: known } = await organisation.get(
        AOKI,
        '/entities/component/default/albums/exemptions',
      );
      expect(known.items.map(({ state }: { state: string }) => state)).toEqual(
        won?.body.state === 'granted' ? ['granted'] : [],
      );
    });
  });

  describe('with a campaign is named where it is read, and in a preview:', () => {
    it.each(Object.keys(WRONG))('%s', async rule => {
      const { body } = await organisation
        .get(AOKI, `/campaigns/default/${nameOf(rule)}`)
        .expect(200);
      const { body: preview } = await organisation
        .post(AOKI, '/campaigns/preview', { campaign: wrongOne(rule, 'next') })
        .expect(200);

      for (const { problems, entities } of [body, preview]) {
        expect([problems[0].rule, problems.length]).toEqual([rule, 1]);
        expect(problems[0].message.length).toBeGreaterThan(20);
        expect(entities).toBe(0);
      }
    });
  });
});
