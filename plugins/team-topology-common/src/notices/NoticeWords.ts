import { ChangeLanguage } from '../changes/sentences/ChangeWords';
import { EventTopic } from './NoticeTopic';

/** Everything that is said in notices in a language, besides the changes themselves. */
export interface NoticeWords {
  /** What happened, without the name of what it happened to. */
  unnamed: Record<EventTopic, (team: string) => string>;
  /** What the page is good for, where names are left to it. */
  unnamedHint: string;
  /** What can be done about it. */
  next: Record<EventTopic, string>;
  digest: (team: string, count: number) => string;
  more: (count: number) => string;
  /** A sentence with the mark that ends it. */
  sentence: (text: string) => string;
}

const english: NoticeWords = {
  unnamed: {
    dropped: team =>
      `Nobody holds a responsibility any more that concerns ${team}`,
    contested: team =>
      `Several teams hold a responsibility that concerns ${team}`,
    overdue: team => `Something that concerns ${team} is past its date`,
    blocking: team => `Friction between ${team} and another team is blocking`,
  },
  unnamedHint: 'The page shows what it is, as far as you may see it.',
  next: {
    dropped: 'Your team held it, or it is the best guess whose it should be.',
    contested: 'Agree which of the teams holds it, or which one is primary.',
    overdue: 'End it, or give it another date.',
    blocking: 'Agree what has to change, and say when it is resolved.',
  },
  digest: (team, count) =>
    `This week in the organisation: ${count} ${
      count === 1 ? 'change' : 'changes'
    } for ${team}`,
  more: count => `And ${count} more.`,
  sentence: text => `${text}.`,
};

const japanese: NoticeWords = {
  unnamed: {
    dropped: team => `${team}に関わる責務の担当がいなくなりました`,
    contested: team => `${team}に関わる責務の担当が重複しています`,
    overdue: team => `${team}に関わるものが期限を過ぎています`,
    blocking: team => `${team}と他のチームの間の摩擦が作業を妨げています`,
  },
  unnamedHint: '詳細は、閲覧できる範囲でページに表示されます。',
  next: {
    dropped:
      'あなたのチームがこれまで担っていたか、担うべきチームと推定されています。',
    contested:
      'どのチームが担うか、またはどのチームを主担当とするかを決めてください。',
    overdue: '終了するか、新しい期限を決めてください。',
    blocking: '何を変えるかを話し合い、解消したら記録してください。',
  },
  digest: (team, count) => `今週の組織：${team}に関わる変更${count}件`,
  more: count => `ほか${count}件。`,
  sentence: text => `${text}。`,
};

const WORDS: Record<ChangeLanguage, NoticeWords> = {
  en: english,
  ja: japanese,
};

/** The words for notices in a language. */
export function noticeWords(language: ChangeLanguage): NoticeWords {
  return WORDS[language];
}
