import { component, group, user } from '../model/__testUtils__/builders';
import { buildOrgModel } from '../model/buildOrgModel';
import { findSmells } from './findSmells';
import { smellEvidenceOf } from './smellComponents';

const AT = '2026-06-01';
type Entities = ReturnType<typeof group>[];

/** What is said about owners that do not exist, in an imported past. */
function unresolvedIn(
  entities: Entities,
  boundaries: 'imported' | 'recorded' | 'not-known' = 'imported',
) {
  const model = { ...buildOrgModel(entities, { at: AT }), boundaries };
  const { smells, coverage } = findSmells(model, {
    evidence: smellEvidenceOf(model, entities),
  });
  return {
    found: smells
      .filter(({ rule }) => rule === 'OW01')
      .flatMap(({ subjects }) => subjects),
    notKnown: coverage.find(({ rule }) => rule === 'OW01')?.notKnown,
  };
}

describe('smellEvidenceOf', () => {
  const shop = component('shop', { owner: 'sre' });
  const blog = component('blog', { owner: 'user:default/mori' });

  it('does not miss owners where an import has no groups', () => {
    expect(unresolvedIn([shop, user('mori', 'sre'), blog])).toEqual({
      found: [],
      notKnown: 1,
    });
  });

  it('does not miss owners where an import has no users', () => {
    expect(unresolvedIn([shop, group('sre'), blog])).toEqual({
      found: [],
      notKnown: 1,
    });
  });

  it('finds owners that did not exist where an import has such', () => {
    expect(unresolvedIn([shop, group('it'), user('aoki', 'it'), blog])).toEqual(
      {
        found: ['group:default/sre', 'user:default/mori'],
        notKnown: 0,
      },
    );
  });

  it('knows everything of a day that was recorded', () => {
    expect(unresolvedIn([shop, blog], 'recorded')).toEqual({
      found: ['group:default/sre', 'user:default/mori'],
      notKnown: 0,
    });
  });

  it('knows nothing without components, or without a past', () => {
    expect(unresolvedIn([group('sre')])).toEqual({ found: [], notKnown: 1 });
    expect(unresolvedIn([shop], 'not-known')).toEqual({
      found: [],
      notKnown: 1,
    });
  });
});
