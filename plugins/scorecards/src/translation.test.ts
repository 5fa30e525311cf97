import { entityMessages } from './translations/entity.en';
import { flattenMessages } from './translations/flattenMessages';
import japanese from './translations/ja';
import { overviewMessages } from './translations/overview.en';
import { pageMessages } from './translations/page.en';
import { problemMessages } from './translations/problem.en';
import { scorecardMessages } from './translations/scorecard.en';
import { vocabularyMessages } from './translations/vocabulary.en';

const groups = [
  vocabularyMessages,
  pageMessages,
  overviewMessages,
  scorecardMessages,
  entityMessages,
  problemMessages,
];
const english: Record<string, string> = Object.assign(
  {},
  ...groups.map(group => flattenMessages(group)),
);

describe('the texts', () => {
  it('are in groups of different names, so that none replaces another', () => {
    const names = groups.flatMap(group => Object.keys(group));
    expect(names).toEqual([...new Set(names)]);
  });
});

describe('the Japanese texts', () => {
  it('have exactly the keys of the English ones', () => {
    expect(Object.keys(japanese).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(Object.entries(japanese))(
    'fill in the same values: %s',
    (key, text) => {
      expect(placeholders(text)).toEqual(placeholders(english[key]));
      expect(text.trim()).not.toBe('');
    },
  );

  it('are translated', () => {
    const same = Object.entries(japanese)
      .filter(([key, text]) => text === english[key])
      .map(([, text]) => text.replace(/{{.*?}}/g, ''));
    expect(same.filter(text => /[a-z]{3}/i.test(text))).toEqual([]);
  });

  function placeholders(text: string): string[] {
    return (text.match(/{{\s*\w+\s*}}/g) ?? []).sort();
  }
});
