import { docsDeclaration } from './__testUtils__/docsProvider';
import { findObservationProblem } from './findObservationProblem';

const itself: Record<string, unknown> = {};
itself.itself = itself;

describe('findObservationProblem', () => {
  it.each([
    {},
    { exists: false },
    { pages: -1.5, language: '', authors: [] },
    { authors: ['aoki'], changedAt: '2026-01-31T09:00:00+09:00' },
  ])('accepts %j', values => {
    expect(findObservationProblem(docsDeclaration, values)).toBeUndefined();
  });

  it.each([
    [{ exists: 'yes' }, 'facts.docs.exists must be true or false; it is "yes"'],
    [{ exists: null }, 'facts.docs.exists must be true or false; it is empty'],
    [{ pages: NaN }, 'facts.docs.pages must be a finite number; it is NaN'],
    [{ pages: '3' }, 'facts.docs.pages must be a finite number; it is "3"'],
    [{ authors: ['aoki', 3] }, 'it is a list of 2'],
    [{ changedAt: '2026-01-31' }, 'ISO 8601 with a time zone'],
    [{ changedAt: '2026-13-31T00:00:00Z' }, 'ISO 8601'],
    [{ language: 'x'.repeat(1_000_000) }, 'characters; it is'],
    [{ authors: new Array(1_000_000).fill('a') }, 'items; it is'],
    [{ page: 3 }, '"page" is not a fact that docs declares'],
    [{ constructor: 3 }, '"constructor" is not a fact that docs declares'],
    [{ exists: undefined }, 'it is empty'],
    [['exists'], 'the values must be an object'],
    [new Map([['exists', true]]), 'the values must be an object'],
    [Promise.resolve({ exists: true }), 'the values must be an object'],
    [undefined, 'the values must be an object'],
  ])('refuses %j', (values, message) => {
    expect(findObservationProblem(docsDeclaration, values)).toContain(message);
  });

  it('takes refs, or none, where refs are promised, and nothing else', () => {
    const fact = { description: '', entityRefs: true } as const;
    const declaration = {
      ...docsDeclaration,
      facts: [
        { ...fact, name: 'template', type: 'string' as const },
        { ...fact, name: 'owners', type: 'string-list' as const },
      ],
    };
    const problemOf = (values: object) =>
      findObservationProblem(declaration, values);

    expect(
      problemOf({
        template: 'template:default/go',
        owners: ['group:default/a', 'Group:jp/my team'],
      }),
    ).toBeUndefined();
    expect(problemOf({ template: '', owners: [] })).toBeUndefined();
    expect(problemOf({ template: 'go' })).toBe(
      'facts.docs.template must be made of full entity refs such as component:default/example; it is "go"',
    );
    expect(problemOf({ owners: ['group:default/a', ''] })).toMatch(
      'facts.docs.owners must be made of full entity refs',
    );
  });

  it('says so of a value that cannot be written as JSON', () => {
    for (const pages of [[1n], itself]) {
      expect(findObservationProblem(docsDeclaration, { pages })).toMatch(
        /^facts.docs.pages must be a finite number; it is an? (list|object)/,
      );
    }
  });

  it('does not repeat a huge value', () => {
    const problem = findObservationProblem(docsDeclaration, {
      pages: 'x'.repeat(100_000),
    });

    expect(problem?.length).toBeLessThan(200);
  });
});
