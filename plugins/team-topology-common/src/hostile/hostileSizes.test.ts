import { describeCapability } from '../finder/describeCapability';
import { GoldenPathFinder } from '../finder/GoldenPathFinder';
import {
  capability,
  component,
  group,
  responsibility,
  teamApi,
} from '../model/__testUtils__/builders';
import { buildOrgModel } from '../model/buildOrgModel';
import { findRoute } from '../route/findRoute';

jest.setTimeout(60_000);

const AT = '2026-06-01';

const MANY = 5_000;

const many = <T>(item: (index: number) => T) =>
  Array.from({ length: MANY }, (_, index) => item(index));

describe('an organisation that is larger or deeper than any', () => {
  it('has responsibilities in responsibilities, to any depth', () => {
    const model = buildOrgModel(
      many(at => responsibility(`r${at}`, at ? { parent: `r${at - 1}` } : {})),
      { at: AT },
    );
    expect(model.findings).toEqual([]);
    const asked = { responsibility: `responsibility:default/r${MANY - 1}` };
    expect(findRoute(model, asked)).toMatchObject({ steps: [] });
  });

  it('has a circle of as many hand-offs as teams', () => {
    const model = buildOrgModel(
      [
        responsibility('hot'),
        ...many(at => group(`t${at}`)),
        ...many(at =>
          teamApi(`t${at}`, {
            doesNot: [
              { responsibility: 'hot', handOffTo: `t${(at + 1) % MANY}` },
            ],
          }),
        ),
      ],
      { at: AT },
    );
    const route = findRoute(model, {
      responsibility: 'responsibility:default/hot',
      from: 'group:default/t7',
    });
    expect(route?.team).toBeUndefined();
    expect(route?.uncertainties).toContain('too-many-hops');
  });

  it('has a capability that everything uses, looked up and not searched for', () => {
    const entities = many(at =>
      component(`c${at}`, { dependsOn: ['capability:default/runtime'] }),
    );
    const appliesTo = { kind: 'Component' };
    const model = buildOrgModel(
      [group('sre'), capability('runtime', { appliesTo }), ...entities],
      { at: AT },
    );
    const includes = jest.spyOn(Array.prototype, 'includes');
    const details = describeCapability(model, 'capability:default/runtime', {
      components: entities,
    });
    const searches = includes.mock.contexts.filter(
      list => (list as unknown[]).length >= MANY,
    ).length;
    includes.mockRestore();
    expect(searches).toBe(0);
    expect(details).toMatchObject({ eligible: [], adoption: 1 });
  });

  it('is asked at any length', () => {
    const model = buildOrgModel([group('sre'), capability('runtime')], {
      at: AT,
    });
    const finder = GoldenPathFinder.create(model);
    for (const text of ['x', 'web service ', '定期実行', '\ud83d', '\u0301']) {
      const { others } = finder.find(text.repeat(200_000));
      expect(others).toEqual([]);
    }
  });
});
