import {
  TEAM,
  capability,
  changedCapability,
  changedInteraction,
  changedResponsibility,
  engagement,
  handOver,
  interaction,
  job,
  optOut,
  removal,
  responsibility,
  reviewedOptOut,
  service,
  teamApi,
} from './__testUtils__/goodValues';
import { startScaffolder } from './__testUtils__/startScaffolder';

jest.setTimeout(60_000);

const without = (values: object, ...keys: string[]) =>
  Object.fromEntries(
    Object.entries(values).filter(([key]) => !keys.includes(key)),
  );
const changed = (values: { interaction: object }, spec: object) => ({
  ...values,
  interaction: { ...values.interaction, ...spec },
});
const nobody = `${TEAM}nobody`;

describe('the templates', () => {
  let scaffolder: Awaited<ReturnType<typeof startScaffolder>>;

  beforeAll(async () => {
    scaffolder = await startScaffolder();
  });
  afterAll(() => scaffolder.end());

  it.each<[string, string, object, RegExp]>([
    [
      'golden-path-service',
      'an unknown team',
      { ...service, owner: nobody },
      /nobody/,
    ],
    [
      'golden-path-service',
      'an unknown capability',
      { ...service, uses: ['capability:default/magic'] },
      /magic/,
    ],
    [
      'golden-path-service',
      'the name of another component',
      { ...service, name: 'album-api' },
      /album-api/,
    ],
    [
      'golden-path-service',
      'a path for a name',
      { ...service, name: '../../outside' },
      /name/,
    ],
    ['golden-path-service', 'no system', without(service, 'system'), /system/],
    [
      'golden-path-scheduled-job',
      'an unknown team',
      { ...job, owner: nobody },
      /nobody/,
    ],
    [
      'golden-path-scheduled-job',
      'a schedule that is none',
      { ...job, schedule: 'at night' },
      /schedule/,
    ],
    [
      'publish-team-api',
      'an unknown team',
      { ...teamApi, team: nobody },
      /nobody/,
    ],
    [
      'publish-team-api',
      'an unknown type',
      { ...teamApi, type: 'cool' },
      /type/,
    ],
    [
      'publish-team-api',
      'a responsibility that another team accepts',
      { ...teamApi, does: ['responsibility:default/technical-security'] },
      /in-house-infra/,
    ],
    [
      'publish-team-api',
      'an unknown responsibility',
      { ...teamApi, does: ['responsibility:default/tea'] },
      /tea/,
    ],
    [
      'declare-interaction',
      'an unknown team',
      changed(interaction, { to: [nobody] }),
      /nobody/,
    ],
    [
      'declare-interaction',
      'an end that has passed',
      changed(interaction, { since: '2026-01-01', until: '2026-02-28' }),
      /until.*2026-02-28.*passed/,
    ],
    [
      'start-enabling-engagement',
      'an end that has passed',
      changed(engagement, { since: '2026-01-01', until: '2026-02-28' }),
      /until.*2026-02-28.*passed/,
    ],
    [
      'declare-interaction',
      'an end before the beginning',
      changed(interaction, { until: '2026-10-31' }),
      /until/,
    ],
    [
      'declare-interaction',
      'a day that does not exist',
      changed(interaction, { until: '2999-02-30' }),
      /2999-02-30/,
    ],
    [
      'declare-interaction',
      'a team with itself',
      changed(interaction, { to: [`${TEAM}guardian`] }),
      /guardian/,
    ],
    [
      'start-enabling-engagement',
      'another mode',
      changed(engagement, { mode: 'collaboration' }),
      /mode/,
    ],
    [
      'start-enabling-engagement',
      'no goals',
      changed(engagement, { goals: [] }),
      /goals/,
    ],
    [
      'start-enabling-engagement',
      'no end',
      { ...engagement, interaction: without(engagement.interaction, 'until') },
      /until/,
    ],
    [
      'start-enabling-engagement',
      'an unknown person',
      changed(engagement, { people: [{ user: 'user:default/somebody' }] }),
      /somebody/,
    ],
    [
      'end-interaction',
      'a day before its first',
      {
        interaction: 'teaminteraction:default/arrival-messages',
        ended: '2026-07-31',
      },
      /2026-0[78]/,
    ],
    [
      'end-interaction',
      'one that ended',
      {
        interaction: 'teaminteraction:default/sre-embedded-in-guardian',
        ended: '2026-11-01',
      },
      /ended|2025-03-28/,
    ],
    [
      'end-interaction',
      'one that is not there',
      { interaction: 'teaminteraction:default/tea', ended: '2026-11-01' },
      /tea/,
    ],
    [
      'offer-capability',
      'a name that is taken',
      { ...capability, name: 'container-runtime' },
      /container-runtime/,
    ],
    [
      'offer-capability',
      'no way to get it',
      without(capability, 'access'),
      /access|verdict/,
    ],
    [
      'offer-capability',
      'no reason for a no',
      { ...without(capability, 'access'), verdict: 'planned' },
      /reason|verdict/,
    ],
    [
      'offer-capability',
      'an unknown team',
      { ...capability, owner: nobody },
      /nobody/,
    ],
    [
      'opt-out',
      'an unknown component',
      { ...optOut, component: 'component:default/tea' },
      /tea/,
    ],
    [
      'opt-out',
      'an unknown team',
      { ...optOut, maintainedBy: nobody },
      /nobody/,
    ],
    [
      'opt-out',
      'a review before the beginning',
      { ...optOut, reviewBy: '2026-10-31' },
      /reviewBy/,
    ],
    [
      'remove-declaration',
      'what nobody confirmed',
      { ...removal, confirmed: false },
      /confirmed/,
    ],
    [
      'remove-declaration',
      'another kind',
      { ...removal, entity: 'component:default/album-api' },
      /album-api/,
    ],
    [
      'change-capability',
      'a form that is outdated',
      { ...changedCapability, basis: '{}' },
      /has changed since the form/,
    ],
    [
      'change-responsibility',
      'an unknown parent',
      { ...changedResponsibility, parent: 'responsibility:default/tea' },
      /tea/,
    ],
    [
      'declare-responsibility',
      'a name that is taken',
      { ...responsibility, name: 'mail-and-dns' },
      /mail-and-dns/,
    ],
    [
      'review-opt-out',
      'an end that nobody confirmed',
      { entity: reviewedOptOut.entity, decision: 'end' },
      /decision/,
    ],
    [
      'review-opt-out',
      'an unknown team',
      { ...reviewedOptOut, maintainedBy: nobody },
      /nobody/,
    ],
    [
      'change-interaction',
      'a team with itself',
      changed(changedInteraction, { to: [`${TEAM}attendance`] }),
      /attendance/,
    ],
    [
      'hand-over-responsibility',
      'a team that another team did not ask',
      {
        ...handOver,
        responsibility: 'responsibility:default/technical-security',
        to: `${TEAM}corporate-it`,
      },
      /in-house-infra/,
    ],
    [
      'hand-over-responsibility',
      'an unknown team',
      { ...handOver, to: nobody },
      /nobody/,
    ],
    [
      'hand-over-responsibility',
      'an unknown responsibility',
      { ...handOver, responsibility: 'responsibility:default/tea' },
      /tea/,
    ],
  ])('%s refuses %s', async (name, _, values, reason) => {
    const { status, refusal } = await scaffolder.dryRun(name, values);
    expect(refusal).toMatch(reason);
    expect([status, refusal]).toEqual([
      expect.any(Number),
      expect.stringMatching(reason),
    ]);
    expect(status).toBeGreaterThanOrEqual(400);
  });
});
