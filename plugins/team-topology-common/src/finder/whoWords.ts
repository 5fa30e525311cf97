import { closestName } from '../reading/closestName';
import {
  HIRAGANA,
  isFillerWord,
  KANJI,
  KATAKANA,
  LETTERS,
} from './fillerWords';

/** What a question is after, as far as it says so. */
export type Intent = 'who' | 'use';

/** Words of a question that is after a team. */
const ASKING = new Set(
  [
    'who whom whose owner owners owns owned responsible responsibility',
    'responsibilities accountable 誰 担当 担当者 責任 責任者 管轄 所管 所有者 だれ どなた',
    'オーナー',
  ]
    .join(' ')
    .split(' '),
);

/** Those of them that are long enough to be recognized with a mistake in them. */
const ASKING_AT_LENGTH = [...ASKING].filter(word => /^[a-z]{9,}$/.test(word));

/** Other words that such a question has, and that say nothing about the work. */
const AROUND = new Set(
  [
    'team teams person people owning handle handles handled charge maintain',
    'maintains maintained look looks after takes care contact ask talk',
    'does did doing tell fix fixes fixed manage manages managed decide decides',
    'send sends anybody anyone everybody',
    '部署 相談 聞 頼 連絡 先 連絡先 管理 言 仕事 窓口 問 合 チーム',
  ]
    .join(' ')
    .split(' '),
);

/** The same where Japanese writes on without a space: 運用担当, 面倒を見て. */
const ASKING_IN_A_RUN =
  /担当(?:者|部署|チーム)?|責任者|管轄|所管|所有者|持ち主|誰が見て|(?:お?世話|面倒)を(?:見|み)て?|(?:どの|どこの)(?:チーム|部署)|どこに(?=相談|聞|訊|言|頼|連絡|問)|オーナー|どなた|だれ|誰/g;

const WORDS = new RegExp([KANJI, KATAKANA, HIRAGANA, LETTERS].join('|'), 'gu');

const WHICH_TEAM = /\b(?:which|what) team\b/;

const WANTS_IN_ENGLISH =
  /\b(?:use|using|need|want|get|install|how (?:do|can|to|would)|(?:where|can|could|may) (?:do |can )?(?:i|we)|is there|are there|do we have|i['’]?d like|give me)\b/;

const WANTS_IN_JAPANESE =
  /(?:たい|欲しい|ほしい|ください|下さい|使って|使える|使え|方法|ありますか|って?ある|どうやって|どうすれば|には何)/;

/** Whether a question, normalized, is after a team rather than after something to use. */
export function asksWho(normalized: string): boolean {
  return (
    WHICH_TEAM.test(normalized) ||
    normalized.search(ASKING_IN_A_RUN) >= 0 ||
    [...normalized.matchAll(WORDS)].some(([word]) => isAsking(word))
  );
}

/** Which of the two a question, normalized, asks in so many words. */
export function intentOf(normalized: string): Intent | undefined {
  if (asksWho(normalized)) {
    return 'who';
  }
  return WANTS_IN_ENGLISH.test(normalized) || WANTS_IN_JAPANESE.test(normalized)
    ? 'use'
    : undefined;
}

/** Whether a word (in lower case) says nothing about what is to be done. */
export function isFillerOfWho(word: string): boolean {
  return isExactFillerOfWho(word) || isAsking(word);
}

/** The same for a part of a run without spaces, where a mistake makes it another word. */
export function isExactFillerOfWho(word: string): boolean {
  return isFillerWord(word) || AROUND.has(word) || ASKING.has(word);
}

/** A question, normalized, without what asks in the middle of a Japanese run. */
export function withoutAsking(normalized: string): string {
  return normalized.replace(ASKING_IN_A_RUN, ' ');
}

function isAsking(word: string): boolean {
  return (
    ASKING.has(word) ||
    (/^[a-z]{8,}$/.test(word) &&
      closestName(word, ASKING_AT_LENGTH) !== undefined)
  );
}
