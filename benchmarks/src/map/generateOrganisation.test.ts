import { buildOrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { generateOrganisation } from './generateOrganisation';

describe('generateOrganisation', () => {
  const { entities, teams, edges } = generateOrganisation(500);
  const model = buildOrgModel(entities, { at: '2026-06-01' });
  const pairs = model.interactions.flatMap(({ from, to }) =>
    to.map(team => [from, team]),
  );

  it('has the teams and the connections that it says', () => {
    expect(model.teams).toHaveLength(teams);
    expect(pairs).toHaveLength(edges);
  });

  it('connects no two teams twice, and none with itself', () => {
    const connected = new Set(pairs.map(pair => [...pair].sort().join()));

    expect(connected.size).toBe(edges);
    expect(pairs.filter(([from, to]) => from === to)).toEqual([]);
  });

  it('reaches every team from the first one', () => {
    const reached = new Set(['group:default/team-0']);
    for (let size = 0; size < reached.size; ) {
      size = reached.size;
      for (const [from, to] of pairs) {
        if (reached.has(from) || reached.has(to)) {
          reached.add(from).add(to);
        }
      }
    }

    expect(reached.size).toBe(teams);
  });
});
