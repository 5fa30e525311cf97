import { Entity } from '@backstage/catalog-model';
import {
  answered,
  expected as expectedAnswer,
  NaturalQuestion,
  readDemoEntities,
  readDemoQuestions,
  readJapanese,
} from './__testUtils__/readDemo';
import { GoldenPathFinder } from './finder/GoldenPathFinder';
import { ResponsibilityFinder } from './finder/ResponsibilityFinder';
import { buildOrgModel } from './model/buildOrgModel';
import { findRoute } from './route/findRoute';

const { ask, at, heldOut, natural, who, use } = readDemoQuestions();

const nameOf = (item?: { ref: string }) => item?.ref.split('/')[1];

describe.each<{
  organisation: string;
  entities: Entity[];
  languages: ('en' | 'ja')[];
}>([
  {
    organisation: 'the demo organisation',
    entities: readDemoEntities(),
    languages: ['en', 'ja'],
  },
  {
    // Its descriptions say nothing in English; titles and needs do.
    organisation: 'the demo organisation in Japanese',
    entities: readDemoEntities(readJapanese),
    languages: ['ja'],
  },
])('questions about $organisation', ({ entities, languages }) => {
  const model = buildOrgModel(entities, { at });

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

  it.each(languages.flatMap(language => natural[language]))(
    '"$ask"',
    question => {
      expect(answered(finder.find(question.ask), question)).toEqual(
        expectedAnswer(question),
      );
    },
  );

  // Written after the finder, so that some of them are not understood.
  const heldOutSets = [
    ['first', 'en', 16],
    ['first', 'ja', 18],
    ['second', 'en', 18],
    ['second', 'ja', 17],
  ] as const;

  it.each(heldOutSets.filter(([, language]) => languages.includes(language)))(
    'that were held out, %s in %s: %i of 20',
    (set, language, least) => {
      const questions = heldOut[set][language];
      const understood = questions.filter(isUnderstood);
      expect(questions).toHaveLength(20);
      expect(understood.length).toBeGreaterThanOrEqual(least);
    },
  );

  function isUnderstood(question: NaturalQuestion): boolean {
    const {
      leads,
      who: work,
      team,
      use: thing,
      verdict,
    } = expectedAnswer(question);
    const got = answered(finder.find(question.ask), question);
    return (
      got.leads === leads &&
      got.who === work &&
      got.team === team &&
      got.use === thing &&
      got.verdict === verdict
    );
  }

  it('are asked in every way there is', () => {
    expect(natural.en.length).toBeGreaterThanOrEqual(60);
    expect(natural.ja.length).toBeGreaterThanOrEqual(60);
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
