import { OrgTeamDetails } from '@kumiki/backstage-plugin-team-topology-common';
import { nurseryTeam } from '../__testUtils__/mockModel';
import { toTeamAnswer } from './toTeamAnswer';

describe('toTeamAnswer', () => {
  const interactionsOf = (ref: string) =>
    toTeamAnswer(nurseryTeam(ref), { maxInteractions: 10 }).interactions;

  it('names the team to go to instead', () => {
    const answer = toTeamAnswer(nurseryTeam('group:default/sre'), {
      maxInteractions: 10,
    });

    expect(answer.doesNot).toEqual([
      {
        ref: 'responsibility:default/mail-and-dns',
        title: 'mail-and-dns',
        goTo: { ref: 'group:default/guardian', title: 'guardian' },
        reason: 'We specialise in the product.',
      },
    ]);
    expect(answer.does).toMatchObject([
      { ref: 'responsibility:default/runtime', primary: false },
    ]);
  });

  it('tells the role that the team itself has', () => {
    expect(interactionsOf('group:default/sre')).toMatchObject([
      { mode: 'x-as-a-service', role: 'provider', state: 'active' },
      { mode: 'facilitating', role: 'facilitator', state: 'overdue' },
    ]);
    expect(interactionsOf('group:default/billing')).toMatchObject([
      { role: 'consumer' },
      { role: 'facilitated', with: [{ ref: 'group:default/sre' }] },
    ]);
  });

  it('says what holds a team up, and how much it has to do', () => {
    const details = nurseryTeam('group:default/sre');
    const [interaction] = details.interactions;
    const friction = {
      ...{ level: 'blocking' as const, note: 'Tickets wait' },
      since: '2024-03-01',
    };
    const answer = toTeamAnswer(
      { ...details, interactions: [{ ...interaction, friction }] },
      { maxInteractions: 10 },
    );

    expect(answer.interactions).toMatchObject([{ friction }]);
    expect(answer.load?.total).toMatchObject({
      ...{ ownResponsibilities: 1, provides: 1, facilitates: 1 },
    });
  });

  it('says how the team works, and where it has not said how with others', () => {
    const details = nurseryTeam('group:default/sre');
    const [template] = details.interactions;
    const ways = {
      serviceLevels: [{ name: 'Deploys', target: 'in 15 minutes' }],
      searchTerms: ['how to deploy'],
      currentWork: [{ title: 'Off EC2' }],
    };
    const answer = toTeamAnswer(
      {
        ...details,
        team: { ...details.team, ...ways },
        interactions: [{ ...template, mode: 'undefined' }],
      },
      { maxInteractions: 10 },
    );

    expect(answer).toMatchObject(ways);
    expect(answer.interactions).toMatchObject([
      { mode: 'undefined', role: 'partner' },
    ]);
    expect(answer.grouping).toBeUndefined();
  });

  it('says of a grouping what it is, and which teams are in it', () => {
    const details = nurseryTeam('group:default/sre');
    const grouping = {
      ref: details.team.ref,
      title: details.team.title,
      known: true,
      type: 'platform' as const,
      teams: ['group:default/billing'],
    };

    expect(
      toTeamAnswer({ ...details, grouping }, { maxInteractions: 10 }).grouping,
    ).toEqual({ type: 'platform', teams: ['group:default/billing'] });
  });

  it('keeps what is in force when there is too much, and counts the rest', () => {
    const details = nurseryTeam('group:default/sre');
    const [template] = details.interactions;
    const past = Array.from({ length: 40 }, (_, index) => ({
      ...template,
      ref: `teaminteraction:default/past-${index}`,
      state: 'ended' as const,
    }));
    const busy: OrgTeamDetails = {
      ...details,
      interactions: [...past, ...details.interactions],
    };

    const answer = toTeamAnswer(busy, { maxInteractions: 3 });

    expect(answer.interactions.map(({ state }) => state)).toEqual([
      'active',
      'overdue',
      'ended',
    ]);
    expect(answer.omittedInteractions).toBe(39);
  });
});
