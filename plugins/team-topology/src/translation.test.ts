import { flattenMessages } from './translations/flattenMessages';
import japanese from './translations/ja';
import { cardMessages } from './translations/cards.en';
import { goldenPathMessages } from './translations/goldenPaths.en';
import { fieldMessages } from './translations/fields.en';
import { mapMessages } from './translations/map.en';
import { pageMessages } from './translations/page.en';
import { responsibilityMessages } from './translations/responsibilities.en';
import { tableMessages } from './translations/tables.en';
import { teamApiMessages } from './translations/teamApi.en';
import { vocabularyMessages } from './translations/vocabulary.en';

const english: Record<string, string> = flattenMessages({
  ...vocabularyMessages,
  ...pageMessages,
  ...tableMessages,
  ...teamApiMessages,
  ...cardMessages,
  ...fieldMessages,
  ...responsibilityMessages,
  ...goldenPathMessages,
  map: mapMessages,
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

  it('are translated, except for the terms that Japanese borrows', () => {
    const same = Object.entries(japanese)
      .filter(([key, text]) => text === english[key])
      .map(([, text]) => text);
    expect(
      new Set(same.filter(text => /[a-z]{3}/i.test(withoutValues(text)))),
    ).toEqual(new Set(['X-as-a-Service', 'Team API']));
  });

  function placeholders(text: string): string[] {
    return (text.match(/{{\s*\w+\s*}}/g) ?? []).sort();
  }

  function withoutValues(text: string): string {
    return text.replace(/{{.*?}}/g, '');
  }
});
