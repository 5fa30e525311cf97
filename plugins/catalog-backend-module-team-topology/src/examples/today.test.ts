import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  buildOrgModel,
  CAPABILITY_ACCESS,
  CAPABILITY_VERDICTS,
  INTERACTION_MODES,
  TEAM_TYPES,
} from '@kumiki/backstage-plugin-team-topology-common';
import { readToday, TODAY, valuesOf } from './__testUtils__/readExamples';

const today = readToday();
const namesOf = (kind: string) =>
  today.filter(entity => entity.kind === kind).map(e => e.metadata.name);
const sorted = (...values: string[]) => [...values].sort();

describe('the demo organisation today', () => {
  const model = buildOrgModel(today, { at: TODAY });
  const teams = model.teams.filter(({ isGrouping }) => !isGrouping);
  const stateOf = (name: string) =>
    model.responsibilities.find(({ ref }) => ref.endsWith(`/${name}`))?.state;
  const refsInState = (list: { ref: string; state: string }[], state: string) =>
    list.filter(item => item.state === state).map(({ ref }) => ref);

  it('is as large as promised', () => {
    expect(teams).toHaveLength(12);
    expect(namesOf('User').filter(name => name !== 'guest')).toHaveLength(60);
    expect(namesOf('Component')).toHaveLength(30);
    expect(namesOf('System')).toHaveLength(8);
    expect(model.responsibilities).toHaveLength(10);
    expect(model.capabilities).toHaveLength(8);
    expect(model.optOuts).toHaveLength(2);
  });

  it('has nothing wrong with its data but the ball that nobody caught', () => {
    expect(model.findings).toMatchObject([
      {
        rule: 'hand-off-dead-end',
        entity: 'teamapi:default/corporate-it',
        field: 'spec.doesNot[0].handOffTo',
        value: 'in-house-infra',
      },
    ]);
  });

  it('lets a visitor in, as one of the guardian app', () => {
    const guest = today.find(
      entity => stringifyEntityRef(entity) === 'user:default/guest',
    );

    expect(guest?.spec?.memberOf).toEqual(['guardian']);
  });

  it('has teams of every type, one of them undefined, and people in each', () => {
    expect(valuesOf(teams, 'type')).toEqual(
      sorted(...TEAM_TYPES, 'undefined-type'),
    );
    expect(teams.filter(({ memberCount }) => memberCount === 0)).toEqual([]);
    expect(
      teams
        .filter(({ type }) => type === 'undefined-type')
        .map(({ ref, mission }) => ({ ref, mission })),
    ).toEqual([{ ref: 'group:default/quality', mission: undefined }]);
  });

  it('has groupings that say what they are, and some that do not', () => {
    expect(
      model.groupings
        .filter(({ type }) => type)
        .map(({ ref, type, partOf }) => [ref, type, partOf]),
    ).toEqual([
      ['group:default/family-stream', 'value-stream', 'group:default/tsubomi'],
      ['group:default/product-platform', 'platform', 'group:default/tsubomi'],
    ]);
    expect(model.groupings.some(({ type }) => !type)).toBe(true);
  });

  it('has responsibilities in every state, by every way of knowing it', () => {
    expect(stateOf('mail-and-dns')).toBe('dropped');
    expect(stateOf('data-platform')).toBe('contested');
    expect(stateOf('cloud-accounts')).toBe('interim');
    expect(stateOf('technical-security')).toBe('owned');
    expect(valuesOf(model.responsibilities, 'stateFrom')).toEqual(
      sorted('ancestor', 'children', 'declaration'),
    );
  });

  it('drops mail and DNS between SRE and corporate IT, next to a team that could take it', () => {
    const mail = model.responsibilities.find(({ ref }) =>
      ref.endsWith('/mail-and-dns'),
    );

    expect(mail?.declinedBy).toEqual([
      'group:default/corporate-it',
      'group:default/sre',
    ]);
    expect(model.teams.map(({ ref }) => ref)).toContain(
      'group:default/in-house-infra',
    );
  });

  it('holds cloud accounts past the review date', () => {
    const sre = model.teams.find(({ ref }) => ref === 'group:default/sre');

    expect(sre?.interim).toEqual([
      expect.objectContaining({
        responsibility: 'responsibility:default/cloud-accounts',
        rightfulOwner: 'group:default/in-house-infra',
        overdue: true,
      }),
    ]);
  });

  it('has interactions of every mode in force, and of every state', () => {
    const inForce = model.interactions.filter(
      ({ state }) => state === 'active' || state === 'overdue',
    );

    expect(valuesOf(inForce, 'mode')).toEqual(sorted(...INTERACTION_MODES));
    expect(refsInState(model.interactions, 'overdue')).toEqual([
      'teaminteraction:default/consent-with-photo-recognition',
    ]);
    expect(refsInState(model.interactions, 'planned')).toEqual([
      'teaminteraction:default/sre-embedded-in-attendance',
    ]);
    expect(refsInState(model.interactions, 'ended').length).toBeGreaterThan(5);
  });

  it('has friction of every level, and some that nobody speaks of', () => {
    expect(
      model.interactions.flatMap(({ ref, friction }) =>
        friction ? [[ref, friction.level]] : [],
      ),
    ).toEqual([
      ['teaminteraction:default/consent-with-photo-recognition', 'slowing'],
      ['teaminteraction:default/enablement-tests-with-facility', 'none'],
      ['teaminteraction:default/mail-and-dns-inventory', 'blocking'],
    ]);
  });

  it('embeds SREs in billing, with people, goals and an end', () => {
    expect(model.interactions).toContainEqual(
      expect.objectContaining({
        ref: 'teaminteraction:default/sre-embedded-in-billing',
        mode: 'facilitating',
        state: 'active',
        until: '2027-01-31',
        people: [
          { user: 'user:default/aya.kobayashi', allocation: 0.2 },
          { user: 'user:default/kenji.sato', allocation: 0.4 },
        ],
      }),
    );
  });

  it('serves every stream-aligned team and leaves no team alone on the map', () => {
    const served = model.interactions.find(({ ref }) =>
      ref.endsWith('/container-runtime-for-product-teams'),
    );
    const streams = teams.filter(({ type }) => type === 'stream-aligned');
    const onTheMap = new Set(
      model.interactions
        .filter(({ state }) => state === 'active' || state === 'overdue')
        .flatMap(({ from, to }) => [from, ...to]),
    );

    expect(served?.to).toEqual(streams.map(({ ref }) => ref));
    expect(teams.filter(({ ref }) => !onTheMap.has(ref))).toEqual([]);
  });

  it('answers needs with every verdict, in English and in Japanese', () => {
    expect(valuesOf(model.capabilities, 'verdict')).toEqual(
      sorted(...CAPABILITY_VERDICTS),
    );
    expect(
      valuesOf(model.capabilities, 'access').filter(access => access),
    ).toEqual(sorted(...CAPABILITY_ACCESS));
    for (const { needs } of model.capabilities) {
      expect(needs.some(need => /^[\x20-\x7e]+$/.test(need))).toBe(true);
      expect(
        needs.some(need => /[\u3040-\u30ff\u4e00-\u9fff]/.test(need)),
      ).toBe(true);
    }
    expect(
      model.capabilities
        .filter(({ needs }) => needs.includes('定期実行'))
        .map(({ ref, needs }) => [ref, needs.includes('run a scheduled job')]),
    ).toEqual([['capability:default/scheduled-jobs', true]]);
  });

  it('has one opt-out that is maintained and one that is overdue', () => {
    expect(refsInState(model.optOuts, 'maintained')).toHaveLength(1);
    expect(refsInState(model.optOuts, 'overdue')).toHaveLength(1);
  });

  it.each([
    '2026-01-01',
    '2026-06-30',
    '2027-01-31',
    '2028-02-29',
    '2030-01-01',
  ])('still looks alive on %s', at => {
    const { interactions, findings } = buildOrgModel(today, { at });
    const active = interactions.filter(({ state }) => state === 'active');

    expect(active.length).toBeGreaterThanOrEqual(4);
    expect(findings).toEqual(model.findings);
  });
});
