import { docsDeclaration } from './__testUtils__/docsProvider';
import { findDeclarationProblem } from './findDeclarationProblem';
import { maxAgeInMilliseconds } from './maxAgeInMilliseconds';

const fact = docsDeclaration.facts[0];

describe('findDeclarationProblem', () => {
  it('accepts every type of fact', () => {
    expect(findDeclarationProblem(docsDeclaration)).toBeUndefined();
  });

  it.each<[Record<string, unknown>, string]>([
    [{ id: 'docs-provider' }, 'must be camelCase; it is "docs-provider"'],
    [{ maxAge: 'P1M' }, 'maxAge must be an ISO 8601 duration'],
    [{ maxAge: '1d' }, 'it is "1d"'],
    [{ appliesTo: { $nor: [] } }, 'Invalid filter predicate'],
    [{ facts: [] }, 'declares no fact'],
    [{ facts: [fact, fact] }, '"exists" is declared twice'],
    [{ facts: [{ ...fact, name: 'has docs' }] }, 'a camelCase name'],
    [{ facts: [{ ...fact, description: '' }] }, 'needs a description'],
    [{ facts: [{ ...fact, daily: true }] }, 'only as a number'],
    [{ facts: [{ ...fact, unit: 'days' }] }, 'only as a number'],
  ])('refuses %j', (change, message) => {
    expect(findDeclarationProblem({ ...docsDeclaration, ...change })).toContain(
      message,
    );
  });
});

describe('maxAgeInMilliseconds', () => {
  it.each([
    ['PT1S', 1_000],
    ['P1DT12H', 129_600_000],
    ['P2W', 1_209_600_000],
  ])('reads %s', (maxAge, expected) => {
    expect(maxAgeInMilliseconds(maxAge)).toBe(expected);
  });

  it.each([
    '',
    'P',
    'PT',
    'P1DT',
    'P0D',
    '-P1D',
    'P1Y',
    'P1.5D',
    `P${'9'.repeat(30)}D`,
  ])('refuses %j', maxAge => {
    expect(() => maxAgeInMilliseconds(maxAge)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });
});
