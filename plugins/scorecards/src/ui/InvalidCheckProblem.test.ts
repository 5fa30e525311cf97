import {
  RULE_SENTENCES,
  SCORECARD_SENTENCES,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  PREDICATE_SENTENCES,
  SCHEMA_SENTENCES,
  SIZE_SENTENCES,
} from '@kumiki/backstage-plugin-team-topology-common';
import { flattenMessages } from '@kumiki/frontend-common';
import japanese from '../translations/ja';
import { problemMessages } from '../translations/problem.en';
import { scorecardMessages } from '../translations/scorecard.en';
import { Words } from '../words/useWords';
import { describeProblem } from './InvalidCheckProblem';

const english: Record<string, string> = flattenMessages({
  ...scorecardMessages,
  ...problemMessages,
});

/** The words of a language, with values in the places of its texts. */
function wordsOf(texts: Record<string, string>): Pick<Words, 't'> {
  const translate = (key: string, values: Record<string, unknown> = {}) =>
    texts[key].replace(/{{\s*(\w+)\s*}}/g, (_, name) => String(values[name]));
  return { t: jest.fn().mockImplementation(translate) };
}

const RULES: Record<string, string> = {
  ...SCORECARD_SENTENCES,
  ...PREDICATE_SENTENCES,
  ...SCHEMA_SENTENCES,
  ...SIZE_SENTENCES,
  ...RULE_SENTENCES,
};

const placesOf = (sentence: string) => [
  ...new Set((sentence.match(/\{\w+\}/g) ?? []).sort()),
];

describe('describeProblem', () => {
  it.each(Object.entries(RULES))('knows %s in both languages', (rule, said) => {
    const places = placesOf(said);
    const params = Object.fromEntries(
      places.map(place => [place.slice(1, -1), `‹${place.slice(1, -1)}›`]),
    );
    const problem = { field: '‹field›', message: 'as it is', rule, params };
    const inEnglish = describeProblem(problem, wordsOf(english));
    const inJapanese = describeProblem(problem, wordsOf(japanese));

    for (const text of [inEnglish, inJapanese]) {
      expect(text).not.toContain('as it is');
      expect(text).not.toMatch(/\{\w+\}/);
      for (const value of ['‹field›', ...Object.values(params)]) {
        expect(text).toContain(value);
      }
    }
    expect(inJapanese).toMatch(/[\u3040-\u30ff]/);
    expect(inEnglish).not.toMatch(/[\u3040-\u30ff]/);
  });

  it('says it in the language of the app', () => {
    const problem = {
      field: 'level',
      rule: 'check.unknownLevel',
      params: { value: '"tin"', allowed: 'bronze, silver' },
      message: 'spec.checks[1].level is "tin"; allowed: bronze, silver',
    };
    expect(describeProblem(problem, wordsOf(english))).toBe(
      'level is "tin"; allowed: bronze, silver',
    );
    expect(describeProblem(problem, wordsOf(japanese))).toBe(
      'level は "tin" です。使える値：bronze, silver',
    );
  });

  it('puts the field before a sentence that does not name it', () => {
    const problem = {
      field: 'rule',
      rule: 'rule.unknownFact',
      params: { provider: 'ci', name: 'rnus' },
      message: 'Provider ci declares no fact rnus',
    };
    expect(describeProblem(problem, wordsOf(english))).toBe(
      'rule: Provider ci declares no fact rnus',
    );
  });

  it('takes no field where none is given', () => {
    const failure = {
      rule: 'rule.tooManySteps',
      params: { steps: 11, left: 10, most: 20 },
      message: 'It would take too long',
    };
    expect(describeProblem(failure, wordsOf(japanese))).toBe(
      'この値では最大11ステップかかりますが、スコアカードの全ルールに使える20ステップのうち、残りは10ステップです',
    );
  });

  it.each([undefined, 'check.ofTheNextVersion', 'constructor'])(
    'leaves the sentence as it came where it does not know the rule %s',
    rule => {
      const problem = { field: 'level', rule, message: 'It is wrong' };
      expect(describeProblem(problem, wordsOf(japanese))).toContain(
        'It is wrong',
      );
    },
  );
});
