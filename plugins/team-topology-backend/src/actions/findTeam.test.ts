import { nurseryModel } from '../__testUtils__/mockModel';
import { findTeam } from './findTeam';

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
    const twins = {
      ...model,
      teams: model.teams.map(team => ({ ...team, title: 'Platform' })),
    };

    expect(findTeam(twins, 'Platform')).toBeUndefined();
  });

  it.each(['nobody', 'user:default/sre', 'a:b:c', '/', ''])(
    'finds nothing for %p',
    given => {
      expect(findTeam(model, given)).toBeUndefined();
    },
  );
});
