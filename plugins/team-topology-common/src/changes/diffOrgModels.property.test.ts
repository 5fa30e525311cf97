import * as fc from 'fast-check';
import { DAYS, organisations } from '../model/__testUtils__/organisations';
import { buildOrgModel } from '../model/buildOrgModel';
import { OrgModel } from '../model/OrgModel';
import { applyOrgChanges, diffOrgModels } from './diffOrgModels';
import { OrgChange } from './OrgChange';
import { recordsOf } from './recordsOf';

const models = () =>
  fc
    .tuple(organisations(), fc.constantFrom(...DAYS))
    .map(([entities, at]) => buildOrgModel(entities, { at }));

/** Two states that have much in common, as those of one organisation have. */
const pairs = (): fc.Arbitrary<[OrgModel, OrgModel]> =>
  fc.oneof(
    fc.tuple(models(), models()),
    fc
      .tuple(
        organisations(),
        fc.constantFrom(...DAYS),
        fc.constantFrom(...DAYS),
        fc.integer({ min: 0, max: 3 }),
      )
      .map(([entities, from, to, gone]): [OrgModel, OrgModel] => [
        buildOrgModel(entities, { at: from }),
        buildOrgModel(entities.slice(gone), { at: to }),
      ]),
  );

const swapped = ({ before, after, ...change }: OrgChange) => ({
  ...change,
  ...(after !== undefined && { before: after }),
  ...(before !== undefined && { after: before }),
});

/** What a change is called depends on its direction; the rest does not. */
const withoutNames = (changes: readonly object[]) =>
  changes.map(change => ({ ...change, kind: undefined, title: undefined }));

describe('diffOrgModels, whatever the organisations', () => {
  it('finds nothing between a state and itself', () => {
    fc.assert(
      fc.property(models(), model => {
        expect(diffOrgModels(model, structuredClone(model))).toEqual([]);
      }),
    );
  });

  it('finds what makes the second of the first', () => {
    fc.assert(
      fc.property(pairs(), ([before, after]) => {
        const records = recordsOf(before);
        expect(applyOrgChanges(records, diffOrgModels(before, after))).toEqual(
          recordsOf(after),
        );
        expect(records).toEqual(recordsOf(before));
      }),
      { numRuns: 300 },
    );
  });

  it('finds the inverse the other way round', () => {
    fc.assert(
      fc.property(pairs(), ([before, after]) => {
        const back = diffOrgModels(after, before);
        expect(withoutNames(back)).toEqual(
          withoutNames(diffOrgModels(before, after).map(swapped)),
        );
        expect(applyOrgChanges(recordsOf(after), back)).toEqual(
          recordsOf(before),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same in any order of the entities', () => {
    const shuffled = organisations().chain(entities =>
      fc.tuple(
        fc.constant(entities),
        fc.shuffledSubarray(entities, { minLength: entities.length }),
        fc.constantFrom(...DAYS),
        fc.constantFrom(...DAYS),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([entities, reordered, from, to]) => {
        const diff = (of: typeof entities) =>
          JSON.stringify(
            diffOrgModels(
              buildOrgModel(of, { at: from }),
              buildOrgModel(of, { at: to }),
            ),
          );
        expect(diff(reordered)).toBe(diff(entities));
      }),
    );
  });

  it('blames nothing but time where nobody has changed anything', () => {
    fc.assert(
      fc.property(
        organisations(),
        fc.constantFrom(...DAYS),
        fc.constantFrom(...DAYS),
        (entities, from, to) => {
          const changes = diffOrgModels(
            buildOrgModel(entities, { at: from }),
            buildOrgModel(entities, { at: to }),
          );
          expect(
            changes.filter(
              ({ subject, cause, field }) =>
                // Of what is held for now, or of friction, a model says nothing
                // until it is so; nobody declares friction beforehand.
                cause !== 'time' &&
                subject !== 'responsibility' &&
                field !== 'friction',
            ),
          ).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives what arrives when it is sent as JSON', () => {
    fc.assert(
      fc.property(pairs(), ([before, after]) => {
        const changes = diffOrgModels(before, after);
        expect(JSON.parse(JSON.stringify(changes))).toEqual(changes);
      }),
    );
  });
});
