import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { group, interaction, teamApi } from './__testUtils__/builders';
import { buildOrgModel } from './buildOrgModel';

const teams = [group('sre'), group('billing'), group('guardian')];

const interactionsOf = (entities: Entity[], at = '2024-06-01') =>
  buildOrgModel([...teams, ...entities], { at }).interactions;

const interactionAt = (at: string, spec: JsonObject) =>
  interactionsOf([interaction('runtime', spec)], at)[0];

describe('interactions', () => {
  it('says what the entity says, in full refs', () => {
    const entity = interaction('embedded', {
      mode: 'facilitating',
      to: ['guardian', 'billing', 'group:default/Billing'],
      purpose: 'On-call',
      capability: 'container-runtime',
      until: '2024-12-31',
      reviewBy: '2024-09-30',
      people: [{ user: 'tanaka', allocation: 0.4 }, { user: 'aoki' }],
      goals: ['billing runs its own on-call'],
      exitCriteria: 'gold for 30 days',
    });
    entity.metadata.title = 'Embedded SRE';

    expect(interactionsOf([entity])).toStrictEqual([
      {
        ref: 'teaminteraction:default/embedded',
        title: 'Embedded SRE',
        mode: 'facilitating',
        state: 'active',
        from: 'group:default/sre',
        to: ['group:default/billing', 'group:default/guardian'],
        purpose: 'On-call',
        capability: 'capability:default/container-runtime',
        since: '2024-01-15',
        until: '2024-12-31',
        reviewBy: '2024-09-30',
        people: [
          { user: 'user:default/aoki' },
          { user: 'user:default/tanaka', allocation: 0.4 },
        ],
        goals: ['billing runs its own on-call'],
        exitCriteria: 'gold for 30 days',
      },
    ]);
  });

  it('is planned until the day before it begins', () => {
    expect(interactionAt('2024-01-14', {}).state).toBe('planned');
    expect(interactionAt('2024-01-15', {}).state).toBe('active');
  });

  it('is open-ended without a last day', () => {
    expect(interactionAt('2999-01-01', {}).state).toBe('active');
  });

  it.each(['until', 'reviewBy'])('is overdue the day after %s', field => {
    const spec = { [field]: '2024-06-30' };

    const inTime = interactionAt('2024-06-30', spec);
    expect(inTime.state).toBe('active');
    expect(inTime).not.toHaveProperty('overdueSince');

    expect(interactionAt('2024-07-01', spec)).toMatchObject({
      state: 'overdue',
      overdueSince: '2024-06-30',
    });
  });

  it('is overdue since the earlier of the dates that have passed', () => {
    const spec = { until: '2024-06-30', reviewBy: '2024-04-15' };

    expect(interactionAt('2024-05-01', spec).overdueSince).toBe('2024-04-15');
    expect(interactionAt('2024-08-01', spec).overdueSince).toBe('2024-04-15');
  });

  it('has ended from the day on which it ended, overdue or not', () => {
    const spec = { until: '2024-06-30', ended: '2024-08-01' };

    expect(interactionAt('2024-07-31', spec).state).toBe('overdue');
    const ended = interactionAt('2024-08-01', spec);
    expect(ended.state).toBe('ended');
    expect(ended).not.toHaveProperty('overdueSince');
    expect(
      interactionAt('2024-03-01', { ...spec, ended: '2024-03-01' }).state,
    ).toBe('ended');
  });

  it('stays when the catalog does not know a team, so that it can be drawn', () => {
    expect(interactionAt('2024-06-01', { to: ['ghost'] }).to).toStrictEqual([
      'group:default/ghost',
    ]);
    expect(interactionAt('2024-06-01', { from: 'ghost' }).from).toBe(
      'group:default/ghost',
    );
  });

  it('does not name a team before it is founded', () => {
    const founded = teamApi('guardian', { founded: '2024-06-01' });
    const both = interaction('both', { to: ['billing', 'guardian'] });
    const alone = interaction('alone', { to: ['guardian'] });
    const reverse = interaction('reverse', { from: 'guardian' });
    const at = (date: string) =>
      interactionsOf([founded, both, alone, reverse], date).map(
        ({ title, to }) => [title, to.length],
      );

    expect(at('2024-05-31')).toStrictEqual([['both', 1]]);
    expect(at('2024-06-01')).toStrictEqual([
      ['alone', 1],
      ['both', 2],
      ['reverse', 1],
    ]);
  });

  it('leaves a team out of its own interaction', () => {
    expect(
      interactionAt('2024-06-01', { to: ['sre', 'billing'] }).to,
    ).toStrictEqual(['group:default/billing']);
  });

  it.each<[string, JsonObject]>([
    ['an unknown mode', { mode: 'shouting' }],
    ['no mode', { mode: null }],
    ['no day on which it begins', { since: null }],
    ['a day that does not exist', { since: '2024-02-30' }],
    ['a sentence as provider', { from: ':' }],
    ['nobody on the other side', { to: [] }],
    ['a text as list', { to: 'billing' }],
    ['only itself on the other side', { to: ['sre'] }],
  ])('is left out with %s, and takes no other with it', (_, spec) => {
    const titles = interactionsOf([
      interaction('broken', spec),
      interaction('sound'),
    ]).map(({ title }) => title);

    expect(titles).toStrictEqual(['sound']);
  });

  it.each([
    [1, true],
    [0.01, true],
    [0, false],
    [1.01, false],
    [-0.4, false],
    ['0.4', false],
  ])('takes %p of the time of a person for a share: %p', (allocation, is) => {
    const people = [{ user: 'aoki', allocation }];
    const [person] = interactionAt('2024-06-01', { people }).people;

    expect(person).toStrictEqual({
      user: 'user:default/aoki',
      ...(is && { allocation }),
    });
  });

  it('ignores what it cannot read in the rest', () => {
    expect(
      interactionAt('2024-06-01', {
        until: 'soon',
        purpose: 7,
        goals: ['one', 2, ''],
        people: ['tanaka', { user: 'aoki', allocation: 3 }, { user: '' }],
        to: ['billing', 5, null],
      }),
    ).toStrictEqual({
      ref: 'teaminteraction:default/runtime',
      title: 'runtime',
      mode: 'x-as-a-service',
      state: 'active',
      from: 'group:default/sre',
      to: ['group:default/billing'],
      since: '2024-01-15',
      people: [{ user: 'user:default/aoki' }],
      goals: ['one'],
    });
  });
});
