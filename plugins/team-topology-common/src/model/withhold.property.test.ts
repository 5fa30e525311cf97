import * as fc from 'fast-check';
import { DAYS, organisations } from './__testUtils__/organisations';
import { buildOrgModel } from './buildOrgModel';
import { listReferences } from './references';
import { withhold } from './withhold';

/** A name that no other text contains. */
const HIDDEN = 'hidden-from-the-reader';

const KINDS = [
  'group',
  'user',
  'component',
  'resource',
  'teamapi',
  'teaminteraction',
  'responsibility',
  'capability',
  'optout',
  'template',
];

const hiddenRefs = new Set(
  KINDS.flatMap(kind =>
    ['default', 'tokyo'].map(namespace => `${kind}:${namespace}/${HIDDEN}`),
  ),
);

const organisationsWithHidden = organisations(['a', 'b', 'c', 'd', HIDDEN]);

describe('withhold, whatever the organisation', () => {
  it('leaves the name of nothing that is hidden', () => {
    fc.assert(
      fc.property(organisationsWithHidden, entities => {
        const left = JSON.stringify(withhold(entities, hiddenRefs));
        expect(left.toLowerCase()).not.toContain(HIDDEN);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves a model and findings that do not give it away', () => {
    fc.assert(
      fc.property(
        organisationsWithHidden,
        fc.constantFrom(...DAYS),
        (entities, at) => {
          const model = buildOrgModel(withhold(entities, hiddenRefs), { at });
          expect(JSON.stringify(model).toLowerCase()).not.toContain(HIDDEN);
        },
      ),
    );
  });

  it('leaves no hidden reference to look up', () => {
    fc.assert(
      fc.property(organisationsWithHidden, entities => {
        const left = listReferences(withhold(entities, hiddenRefs));
        expect([...left].filter(ref => hiddenRefs.has(ref))).toStrictEqual([]);
      }),
    );
  });

  it('changes nothing of what it was given', () => {
    fc.assert(
      fc.property(organisationsWithHidden, entities => {
        const before = structuredClone(entities);
        withhold(entities, hiddenRefs);
        expect(entities).toEqual(before);
      }),
    );
  });

  it('leaves everything as it is where nothing hidden is named', () => {
    fc.assert(
      fc.property(organisations(), entities => {
        expect(withhold(entities, hiddenRefs)).toStrictEqual(entities);
      }),
    );
  });

  it('has nothing left to do the second time', () => {
    fc.assert(
      fc.property(organisationsWithHidden, entities => {
        const once = withhold(entities, hiddenRefs);
        expect(withhold(once, hiddenRefs)).toStrictEqual(once);
      }),
    );
  });
});
