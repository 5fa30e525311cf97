import * as fc from 'fast-check';
import { capability, group } from '../model/__testUtils__/builders';
import { organisations } from '../model/__testUtils__/organisations';
import { buildOrgModel } from '../model/buildOrgModel';
import { withhold } from '../model/withhold';
import { GoldenPathFinder } from './GoldenPathFinder';

const AT = '2026-06-01';

const HIDDEN = 'hidden-from-the-reader';

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'run',
          'a',
          'scheduled',
          'job',
          '定期実行',
          'を',
          'GPU',
          '使いたい',
        ],
        ...[
          'コンテナ',
          '。',
          '\ud83d',
          '\u0301',
          '__proto__',
          'ＣＲＯＮ',
          '  ',
        ],
      ),
    )
    .map(parts => parts.join('')),
);

const needs = fc.array(texts, { maxLength: 4 });

/** Capabilities that say whatever somebody may write. */
const capabilities = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), needs), { maxLength: 4 })
  .map(items => [
    group('sre'),
    ...items.map(([name, said]) => capability(name, { needs: said })),
  ]);

describe('GoldenPathFinder, whatever is asked', () => {
  it('never fails, and answers the same every time', () => {
    fc.assert(
      fc.property(capabilities, texts, (entities, need) => {
        const model = buildOrgModel(entities, { at: AT });
        const finder = GoldenPathFinder.create(model);
        const answers = finder.find(need);
        expect(finder.find(need)).toStrictEqual(answers);
        expect(GoldenPathFinder.create(model).find(need)).toStrictEqual(
          answers,
        );
        expect(answers.others.length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 1000 },
    );
  });

  it('answers the same whatever the order of the entities', () => {
    const shuffled = fc
      .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), needs), {
        selector: ([name]) => name,
      })
      .map(items =>
        items.map(([name, said]) => capability(name, { needs: said })),
      )
      .chain(entities =>
        fc.tuple(
          fc.constant(entities),
          fc.shuffledSubarray(entities, { minLength: entities.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, texts, ([entities, reordered], need) => {
        const ask = (items: typeof entities) =>
          GoldenPathFinder.create(buildOrgModel(items, { at: AT })).find(need);
        expect(ask(reordered)).toStrictEqual(ask(entities));
      }),
      { numRuns: 300 },
    );
  });

  it('finds a need in its own words, however they are spelt', () => {
    const spellings = fc.constantFrom<(text: string) => string>(
      text => text,
      text => text.toLocaleUpperCase('en-US'),
      text => `  ${text}\n`,
    );
    fc.assert(
      fc.property(capabilities, spellings, fc.nat(), (entities, spell, at) => {
        const model = buildOrgModel(entities, { at: AT });
        const all = model.capabilities.flatMap(item => item.needs);
        const need = all[at % Math.max(all.length, 1)] ?? '';
        fc.pre(/^[a-z 一-龠ァ-ヶ]*[a-z一-龠ァ-ヶ]$/i.test(need));
        expect(
          GoldenPathFinder.create(model).find(spell(need)).answer,
        ).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  it('names nothing that is hidden', () => {
    const hidden = new Set(
      ['group', 'component', 'capability', 'template', 'user']
        .concat('responsibility', 'teamapi', 'teaminteraction', 'optout')
        .flatMap(kind =>
          ['default', 'tokyo'].map(
            namespace => `${kind}:${namespace}/${HIDDEN}`,
          ),
        ),
    );
    fc.assert(
      fc.property(organisations(['a', 'b', HIDDEN]), entities => {
        const model = buildOrgModel(withhold(entities, hidden), { at: AT });
        const answers = GoldenPathFinder.create(model).find('web service');
        expect(JSON.stringify(answers).toLowerCase()).not.toContain(HIDDEN);
      }),
      { numRuns: 500 },
    );
  });
});
