import { catalog, ci } from '../__testUtils__/providers';
import { FactDeclaration } from './Facts';
import { findDeclarationProblems } from './findDeclarationProblems';

describe('findDeclarationProblems', () => {
  it('has nothing against a good declaration', () => {
    expect(findDeclarationProblems(catalog)).toEqual([]);
    expect(findDeclarationProblems(ci)).toEqual([]);
  });

  it.each([
    [{ id: 'my-ci' }, /The provider's id my-ci is not a camelCase name/],
    [{ id: 'in' }, /The provider's id in is not/],
    [{ id: 'constructor' }, /The provider's id constructor is not/],
    [{ maxAge: '1 day' }, /maxAge of provider ci is 1 day/],
    [{ maxAge: 'PT0S' }, /maxAge of provider ci is PT0S/],
    [{ appliesTo: { $foo: 1 } as never }, /is not a filter predicate/],
  ])('refuses %j', (change, problem) => {
    expect(findDeclarationProblems({ ...ci, ...change })).toEqual([
      expect.stringMatching(problem),
    ]);
  });

  it.each<[Partial<FactDeclaration>, RegExp]>([
    [{ name: 'open_alerts' }, /has no camelCase name/],
    [{ name: 'true' }, /has no camelCase name/],
    [{ name: 'constructor' }, /has no camelCase name/],
    [{ type: 'integer' as never }, /has type integer; allowed: boolean/],
    [{ type: 'string', unit: 'days' }, /has a unit, which only numbers have/],
    [{ type: 'boolean', daily: true }, /keeps a daily series/],
    [{ entityRefs: true }, /holds entity refs, which only strings/],
    [
      { readFrom: 'nothing' },
      /is read from nothing, which is not a fact of ci/,
    ],
  ])('refuses a fact with %j', (change, problem) => {
    const fact = { ...ci.facts[0], ...change };
    expect(findDeclarationProblems({ ...ci, facts: [fact] })).toEqual([
      expect.stringMatching(problem),
    ]);
  });

  it('refuses a fact that is read from one that names no entities, or in turns', () => {
    const [fact] = ci.facts;
    const refs = { ...fact, unit: undefined, type: 'string-list' } as const;
    const owners = { ...refs, name: 'owners', entityRefs: true } as const;
    const problemsOf = (...facts: FactDeclaration[]) =>
      findDeclarationProblems({ ...ci, facts });

    expect(problemsOf(owners, { ...fact, readFrom: 'owners' })).toEqual([]);
    expect(
      problemsOf({ ...refs, name: 'owners' }, { ...fact, readFrom: 'owners' }),
    ).toEqual([expect.stringMatching(/not a fact of ci with entityRefs/)]);
    expect(problemsOf({ ...owners, readFrom: 'owners' })).toEqual([
      expect.stringMatching(/which is itself read from owners/),
    ]);
  });

  it('refuses a fact that is declared twice', () => {
    const facts = [ci.facts[0], ci.facts[0]];
    expect(findDeclarationProblems({ ...ci, facts })).toEqual([
      'facts.ci.runs is declared twice',
    ]);
  });
});
