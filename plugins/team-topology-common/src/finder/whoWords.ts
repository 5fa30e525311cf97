import {
  HIRAGANA,
  isFillerWord,
  KANJI,
  KATAKANA,
  LETTERS,
} from './fillerWords';

/** Words of a question that is after a team. */
const ASKING = new Set(
  [
    'who whom whose owner owners owns owned responsible responsibility',
    'responsibilities accountable 誰 担当 担当者 責任 責任者 管轄 所管 所有者 だれ どなた',
  ]
    .join(' ')
    .split(' '),
);

/** Other words that such a question has, and that say nothing about the work. */
const AROUND = new Set(
  [
    'team teams person people owning handle handles handled charge maintain',
    'maintains maintained look looks after takes care contact ask talk',
    'does did doing 部署 相談 聞 頼 連絡 先 連絡先 チーム',
  ]
    .join(' ')
    .split(' '),
);

const WORDS = new RegExp([KANJI, KATAKANA, HIRAGANA, LETTERS].join('|'), 'gu');

const ASKING_KANA = /だれ|どなた|どのチーム|どこのチーム/;

const WHICH_TEAM = /\b(?:which|what) team\b/;

/** Whether a question, normalized, is after a team rather than after something to use. */
export function asksWho(normalized: string): boolean {
  return (
    WHICH_TEAM.test(normalized) ||
    ASKING_KANA.test(normalized) ||
    [...normalized.matchAll(WORDS)].some(([word]) => ASKING.has(word))
  );
}

/** Whether a word (in lower case) says nothing about what is to be done. */
export function isFillerOfWho(word: string): boolean {
  return isFillerWord(word) || ASKING.has(word) || AROUND.has(word);
}
