import { answersOf, stateOf } from './answers';

describe('the answers of the heat map benchmark', () => {
  it('are those of every entity and every check, in every state', () => {
    const { details, results } = answersOf({ entities: 1_000, checks: 30 });
    expect(results).toHaveLength(1_000);
    expect(details.checkDetails).toHaveLength(30);
    const states = new Set(results.flatMap(it => Object.values(it.states)));
    expect(states.size).toBe(6);
    expect(details.rollup.entities).toBe(1_000);
    expect(results[12].states['check-7']).toBe(stateOf(12, 7));
  });
});
