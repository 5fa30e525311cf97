// Plugins call these functions in tests of their own.
/* eslint-disable jest/no-export */
import { NestedMessages, flattenMessages } from '../words/messages';
import { readSources } from './sources';

/**
 * Tests of the texts of a package: complete in Japanese, and shown somewhere.
 * @public
 */
export function describeTexts(options: {
  /** The English texts, in groups that are spread into one. */
  groups: NestedMessages[];
  /** The Japanese texts, as they are loaded. */
  japanese: { [key in string]: string };
  /** Japanese texts that rightly equal the English ones. */
  borrowed?: string[];
  /** The folder of the sources that show the texts. */
  folder: string;
  /** Whether a key is made up where no literal shows it. */
  isComputed?(key: string): boolean;
}): void {
  const { groups, japanese, borrowed = [], folder } = options;
  const { isComputed = () => false } = options;
  const english: { [key in string]: string } = Object.assign(
    {},
    ...groups.map(group => flattenMessages(group)),
  );

  describe('the texts', () => {
    it('are in groups of different names, so that none replaces another', () => {
      const names = groups.flatMap(group => Object.keys(group));
      expect(names).toEqual([...new Set(names)]);
    });

    it('are all shown', () => {
      const shown = readSources(folder)
        .filter(({ file }) => !/(^translations|\.(en|ja)\.ts$)/.test(file))
        .flatMap(({ text }) => text.match(/(['`])[\w-]+\.[^'`\n]*\1/g) ?? [])
        .map(literal => patternOf(literal.slice(1, -1)));
      const unused = Object.keys(english)
        .map(key => key.replace(/_(one|other)$/, ''))
        .filter(key => !isComputed(key))
        .filter(key => !shown.some(pattern => pattern.test(key)));
      expect([...new Set(unused)]).toEqual([]);
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
        .map(([, text]) => text)
        .filter(text => /[a-z]{3}/i.test(text.replace(/{{.*?}}/g, '')));
      expect([...new Set(same)]).toEqual(borrowed);
    });
  });
}

function placeholders(text: string): string[] {
  return (text.match(/{{\s*\w+\s*}}/g) ?? []).sort();
}

/** Matches the keys that a literal can be, whatever is filled into it. */
function patternOf(literal: string): RegExp {
  const parts = literal
    .split(/\$\{[^}]*\}/)
    .map(part => part.replace(/[^\w-]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\w-]+')}$`);
}

/**
 * Tests of the sources of a package: lists are made by `listFormat` alone.
 * @public
 */
export function describeLists(folder: string): void {
  describe('the sources', () => {
    it('list things by the one rule for lists', () => {
      const others = readSources(folder)
        .filter(({ text }) =>
          /Intl\.ListFormat\(|\.join\(\s*['"`](, |、)['"`]\s*\)/.test(text),
        )
        .map(({ file }) => file);
      expect(others).toEqual([]);
    });
  });
}
