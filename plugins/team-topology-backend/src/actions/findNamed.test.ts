import { labelOf } from '@kumiki/backstage-plugin-team-topology-common';
import { nurseryModel } from '../__testUtils__/mockModel';
import { findTeam } from './findNamed';

describe('findTeam', () => {
  const model = nurseryModel();
  const [billing, , sre] = model.teams;
  billing.title = 'Billing & Invoices';

  it.each(['sre', 'SRE', ' sre ', 'group:default/sre', 'default/sre'])(
    'knows the team by %p',
    given => {
      expect(findTeam(model, given)).toBe(sre);
    },
  );

  it('knows a team by its title', () => {
    expect(findTeam(model, 'billing & invoices')).toBe(billing);
  });

  it('does not guess between two teams with one title', () => {
    const [one, two] = ['shop', 'default'].map(namespace => ({
      ...sre,
      ref: `group:${namespace}/platform`,
      title: labelOf({ ref: `group:${namespace}/platform`, title: 'PF' }),
    }));
    const twins = { ...model, teams: [one, two, sre] };

    expect(() => findTeam(twins, 'pf')).toThrow(
      "'pf' matches several: group:shop/platform, group:default/platform; give the ref of one",
    );
    expect(findTeam(twins, 'platform')).toBe(two);
    expect(findTeam(twins, 'shop/platform')).toBe(one);
    expect(findTeam(twins, 'PF (shop/platform)')).toBe(one);
  });

  it('knows a name that only another namespace has', () => {
    const phoenix = { ...sre, ref: 'group:tokyo/phoenix', title: 'Phoenix 火' };
    const teams = [...model.teams, phoenix];
    expect(findTeam({ ...model, teams }, 'phoenix')).toBe(phoenix);
    expect(() => findTeam({ ...model, teams }, 'default/phoenix')).toThrow(
      "No team 'default/phoenix' at 2024-12-01; did you mean 'group:tokyo/phoenix'?",
    );
  });

  it.each([
    ['silling', "did you mean 'group:default/billing'?"],
    ['product', 'is a grouping, not a team; it contains group:default/billing'],
    ['tomorrow', 'is founded on 2025-04-01, after 2024-12-01'],
    ['nobody', 'none of the 3 that you can see'],
    ['user:default/sre', "did you mean 'group:default/sre'?"],
    ['a:b:c', 'has a similar name'],
    ['/', 'has a similar name'],
    ['', 'has a similar name'],
  ])('says for %p: %s', (given, message) => {
    expect(() =>
      findTeam(
        {
          ...model,
          groupings: [
            {
              ref: 'group:default/product',
              title: 'Product',
              known: true,
              teams: ['group:default/billing'],
            },
          ],
          laterTeams: [
            {
              ref: 'group:default/tomorrow',
              title: 'Tomorrow',
              founded: '2025-04-01',
            },
          ],
        },
        given,
      ),
    ).toThrow(message);
  });
});
