import { readDemoEntities, readDemoQuestions } from './__testUtils__/readDemo';
import { GoldenPathFinder } from './finder/GoldenPathFinder';
import { ResponsibilityFinder } from './finder/ResponsibilityFinder';
import { buildOrgModel } from './model/buildOrgModel';
import { findRoute } from './route/findRoute';

const { ask, at, who, use } = readDemoQuestions();

const model = buildOrgModel(readDemoEntities(), { at });

const nameOf = (item?: { ref: string }) => item?.ref.split('/')[1];

describe('questions about the demo organisation', () => {
  it.each(who)(
    'who does $responsibility, asking $from first: $team',
    ({ unknown, from, responsibility, ...expected }) => {
      const route = findRoute(model, {
        responsibility: `responsibility:default/${responsibility}`,
        ...(from && { from: `group:default/${from}` }),
      });
      expect(
        route && {
          team: nameOf(route.team),
          foundBy: route.foundBy,
          rightfulOwner: nameOf(route.rightfulOwner),
          alternatives: route.alternatives.map(nameOf),
          uncertainties: route.uncertainties,
        },
      ).toEqual(
        unknown
          ? undefined
          : { alternatives: [], uncertainties: [], ...expected },
      );
    },
  );

  const finder = GoldenPathFinder.create(model);

  it.each(use)('what to use for "$need": $capability', expected => {
    const { need, answer, leads } = finder.find(expected.need);
    expect({
      need,
      capability: nameOf(answer?.capability),
      verdict: answer?.capability.verdict,
      leads,
    }).toEqual({
      leads: expected.capability && 'capability',
      capability: undefined,
      verdict: undefined,
      ...expected,
    });
  });

  it.each(ask)('"$ask" is about $responsibility: $team', expected => {
    const { route } = finder.find(expected.ask);
    const [first] = ResponsibilityFinder.create(model).find(expected.ask);
    expect(nameOf(first)).toBe(expected.responsibility);
    expect(nameOf(route?.responsibility)).toBe(expected.responsibility);
    expect(nameOf(route?.team)).toBe(expected.team);
  });

  it('are asked in every way there is', () => {
    expect(ask.length).toBeGreaterThanOrEqual(12);
    expect(who.length).toBeGreaterThanOrEqual(12);
    expect(use.length).toBeGreaterThanOrEqual(12);
    expect(
      [...new Set(use.map(({ verdict }) => verdict ?? 'none'))].sort(),
    ).toEqual(['none', 'not-offered', 'offered', 'planned', 'retiring']);
    expect(
      [...new Set(who.map(({ foundBy }) => foundBy ?? 'none'))].sort(),
    ).toEqual(['acceptance', 'hand-off', 'interim', 'none']);
  });
});
