import {
  capability,
  from,
  group,
  interaction,
  responsibility,
  teamApi,
} from './__testUtils__/builders';
import { buildOrgModel } from './buildOrgModel';
import { describeTeam } from './describeTeam';

const second = { ...teamApi('SRE'), metadata: { name: 'aa-second' } };

const model = buildOrgModel(
  [
    from('directory', group('sre', { profile: { displayName: 'SRE' } })),
    group('billing'),
    group('guardian'),
    group('it'),
    group('product-platform'),
    group('bystander'),
    from(
      'directory',
      teamApi('sre', {
        type: 'platform',
        partOf: 'product-platform',
        does: [{ responsibility: 'runtime' }],
        doesNot: [{ responsibility: 'mail', handOffTo: 'it' }],
        interim: [
          {
            responsibility: 'accounts',
            rightfulOwner: 'ghost',
            since: '2024-01-01',
          },
        ],
      }),
    ),
    second,
    teamApi('billing', { type: 'stream-aligned', partOf: 'ghost-grouping' }),
    teamApi('later', { founded: '2030-01-01' }),
    group('later'),
    responsibility('runtime'),
    responsibility('mail'),
    responsibility('accounts'),
    responsibility('others'),
    capability('runtime'),
    capability('machines', { verdict: 'not-offered', reason: 'Too costly.' }),
    capability('printers', { owner: 'it' }),
    interaction('ended', { to: ['billing', 'ghost'], ended: '2024-02-01' }),
    interaction('received', { from: 'guardian', to: ['sre'] }),
    interaction('others', { from: 'guardian', to: ['billing'] }),
  ],
  { at: '2024-06-01' },
);

describe('describeTeam', () => {
  it('says what the team is', () => {
    expect(describeTeam(model, 'group:default/sre')).toMatchObject({
      at: '2024-06-01',
      team: { ref: 'group:default/sre', type: 'platform' },
    });
  });

  it('has what the team offers, and what it says no to', () => {
    expect(
      describeTeam(model, 'group:default/sre')?.capabilities.map(
        ({ ref, verdict }) => [ref, verdict],
      ),
    ).toEqual([
      ['capability:default/machines', 'not-offered'],
      ['capability:default/runtime', 'offered'],
    ]);
  });

  it('has the interactions that name the team, whatever their state', () => {
    expect(
      describeTeam(model, 'group:default/sre')?.interactions.map(
        ({ title, state }) => [title, state],
      ),
    ).toStrictEqual([
      ['ended', 'ended'],
      ['received', 'active'],
    ]);
  });

  it('has what the team accepts, declines and holds for the time being', () => {
    expect(
      describeTeam(model, 'group:default/sre')?.responsibilities.map(
        ({ title }) => title,
      ),
    ).toStrictEqual(['accounts', 'mail', 'runtime']);
  });

  it('names every other team and grouping that it mentions and that is known', () => {
    expect(describeTeam(model, 'group:default/sre')?.mentioned).toStrictEqual([
      {
        ref: 'group:default/billing',
        title: 'billing',
        type: 'stream-aligned',
      },
      {
        ref: 'group:default/guardian',
        title: 'guardian',
        type: 'undefined-type',
      },
      { ref: 'group:default/it', title: 'it', type: 'undefined-type' },
      {
        ref: 'group:default/product-platform',
        title: 'product-platform',
        type: 'undefined-type',
      },
    ]);
  });

  it('has the findings about what is written of the team', () => {
    expect(
      describeTeam(model, 'group:default/sre')?.findings.map(
        ({ rule, entity, field }) => [rule, entity, field],
      ),
    ).toStrictEqual([
      ['second-team-api', 'teamapi:default/aa-second', 'spec.team'],
      ['hand-off-dead-end', 'teamapi:default/sre', 'spec.doesNot[0].handOffTo'],
      ['unknown-team', 'teamapi:default/sre', 'spec.interim[0].rightfulOwner'],
      ['unknown-team', 'teaminteraction:default/ended', 'spec.to[1]'],
    ]);
  });

  it('leaves the findings of others to them', () => {
    expect(
      describeTeam(model, 'group:default/guardian')?.findings,
    ).toStrictEqual([]);
  });

  it.each([
    ['a group that does not exist', 'group:default/ghost'],
    ['a grouping', 'group:default/product-platform'],
    ['a team that is founded later', 'group:default/later'],
    ['an entity of another kind', 'teamapi:default/sre'],
  ])('does not know %s', (_, ref) => {
    expect(describeTeam(model, ref)).toBeUndefined();
  });
});
