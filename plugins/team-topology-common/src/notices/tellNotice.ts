import { OrgDiff } from '../changes/OrgDiff';
import { ChangeLanguage } from '../changes/sentences/ChangeWords';
import { describeChange } from '../changes/sentences/describeChange';
import { nameOfRef } from '../reading/names';
import { Notice } from './findNotices';
import { TeamChanges } from './findTeamChanges';
import { noticeWords } from './NoticeWords';

/** The notifications service keeps 255 characters of a title. */
const LONGEST_TITLE = 200;
const MOST_TOLD = 8;

/**
 * What a notice says: plain text.
 * @public
 */
export interface NoticeText {
  /** At most 200 characters. */
  title: string;
  description: string;
}

/**
 * How a notice is told.
 * @public
 */
export interface NoticeTelling {
  language: ChangeLanguage;
  /** What refs are called. */
  names: OrgDiff['names'];
  /**
   * Whether it says what it is about. Otherwise the only name in it is that of
   * the team that is told: nobody knows what its members may see.
   */
  areNamesTold: boolean;
}

/**
 * Tells a team what happened.
 *
 * @param team - the ref of the team that is told
 * @public
 */
export function tellNotice(
  { topic, change }: Notice,
  team: string,
  { language, names, areNamesTold }: NoticeTelling,
): NoticeText {
  const words = noticeWords(language);
  return areNamesTold
    ? {
        title: shorten(describeChange(change, { language, names })),
        description: words.next[topic],
      }
    : {
        title: shorten(words.unnamed[topic](nameOf(team, names))),
        description: words.unnamedHint,
      };
}

/**
 * Tells a team what changed for it.
 * @public
 */
export function tellDigest(
  { team, changes }: TeamChanges,
  { language, names, areNamesTold }: NoticeTelling,
): NoticeText {
  const words = noticeWords(language);
  const title = shorten(words.digest(nameOf(team, names), changes.length));
  if (!areNamesTold) {
    return { title, description: words.unnamedHint };
  }
  const told = changes
    .slice(0, MOST_TOLD)
    .map(change =>
      words.sentence(shorten(describeChange(change, { language, names }))),
    );
  const rest = changes.length - told.length;
  return {
    title,
    description: [...told, ...(rest > 0 ? [words.more(rest)] : [])].join('\n'),
  };
}

function nameOf(team: string, names: OrgDiff['names']): string {
  return names[team] ?? nameOfRef(team);
}

/** On one line, and not cut in the middle of a character. */
function shorten(text: string): string {
  const line = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  return line.length <= LONGEST_TITLE
    ? line
    : `${line
        .slice(0, LONGEST_TITLE - 1)
        .replace(/\p{Cs}$/u, '')
        .trimEnd()}…`;
}
