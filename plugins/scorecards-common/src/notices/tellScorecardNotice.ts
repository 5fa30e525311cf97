import { nameOfRef } from '@kumiki/backstage-plugin-team-topology-common';
import {
  DueItem,
  LevelMove,
  NoticeSubject,
  ScorecardDigest,
  ScorecardNotice,
} from './ScorecardNotice';
import {
  NoticeLanguage,
  scorecardNoticeWords,
  ScorecardNoticeWords,
} from './ScorecardNoticeWords';

/** The notifications service keeps 255 characters of a title. */
const LONGEST_TITLE = 200;
const LONGEST_NAME = 80;
const MOST_TOLD = 10;

const CAMPAIGN_WORDS = {
  'campaign-starts': 'starts',
  'campaign-reminder': 'reminder',
  'campaign-overdue': 'overdue',
} as const;

/**
 * What a notice says: plain text.
 * @public
 */
export interface ScorecardNoticeText {
  /** At most 200 characters. */
  title: string;
  description: string;
}

/**
 * How notices are told.
 * @public
 */
export interface ScorecardNoticeTelling {
  language: NoticeLanguage;
  /**
   * Whether they say what they are about. Otherwise there is no name in them but
   * that of the group that is told: nobody knows what its members may see.
   */
  areNamesTold: boolean;
}

/**
 * Tells somebody what happened.
 * @public
 */
export function tellScorecardNotice(
  notice: ScorecardNotice,
  { language, areNamesTold }: ScorecardNoticeTelling,
): ScorecardNoticeText {
  const words = scorecardNoticeWords(language);
  if (!areNamesTold) {
    return {
      title: words.unnamed[notice.topic],
      description: words.unnamedHint,
    };
  }
  const { title, description } = tell(notice, words);
  return { title: shorten(title, LONGEST_TITLE), description };
}

/**
 * Tells a group what changed for it since its last digest.
 * @public
 */
export function tellScorecardDigest(
  digest: ScorecardDigest,
  {
    language,
    areNamesTold,
    title,
  }: ScorecardNoticeTelling & {
    /** What the group is called. */
    title?: string;
  },
): ScorecardNoticeText {
  const words = scorecardNoticeWords(language);
  const { group, won, lost, added, due } = digest;
  const counts = {
    won: won.length,
    lost: lost.length,
    added: added.length,
    due: due.length,
  };
  const head = shorten(
    words.digest(name({ ref: group, title: title ?? '' }), counts),
    LONGEST_TITLE,
  );
  if (!areNamesTold) {
    return { title: head, description: words.unnamedHint };
  }
  const lines = [
    ...lost.map(move => words.lost(...tellMove(move, words))),
    ...won.map(move => words.won(...tellMove(move, words))),
    ...due.map(item => tellDue(item, words)),
    ...added.map(it => words.added(cut(it.title), name(it.scorecard))),
  ];
  const rest = lines.length - MOST_TOLD;
  return {
    title: head,
    description: [
      ...lines.slice(0, MOST_TOLD),
      ...(rest > 0 ? [words.more(rest)] : []),
    ].join('\n'),
  };
}

function tell(
  notice: ScorecardNotice,
  words: ScorecardNoticeWords,
): ScorecardNoticeText {
  switch (notice.topic) {
    case 'enforced':
      return {
        title: words.enforced(cut(notice.title), notice.day),
        description: words.enforcedHint(
          name(notice.scorecard),
          notice.entities,
        ),
      };
    case 'provider':
      return {
        title: words.provider(cut(notice.provider.title)),
        description: words.providerHint(
          name(notice.scorecard),
          notice.checks,
          notice.since,
        ),
      };
    case 'campaign-starts':
    case 'campaign-reminder':
    case 'campaign-overdue':
      return {
        title: words[CAMPAIGN_WORDS[notice.topic]](
          name(notice.campaign),
          notice.due,
        ),
        description: words.campaignHint(notice.entities),
      };
    default: {
      const { topic, entity, title: check, scorecard, until } = notice;
      const about = [name(entity), cut(check)] as const;
      const description = words.exemptionHint(name(scorecard), until);
      if (topic === 'exemption-asked') {
        return { title: words.asked(...about), description };
      }
      return topic === 'exemption-ends'
        ? { title: words.ends(...about, until ?? ''), description }
        : {
            title: words.decided[notice.decision ?? 'granted'](...about),
            description,
          };
    }
  }
}

function tellMove(
  { entity, to, scorecard }: LevelMove,
  words: ScorecardNoticeWords,
): [entity: string, level: string, scorecard: string] {
  return [name(entity), cut(to ?? words.below), name(scorecard)];
}

function tellDue(item: DueItem, words: ScorecardNoticeWords): string {
  switch (item.kind) {
    case 'check':
      return words.dueCheck(cut(item.about.title), item.day);
    case 'exemption':
      return words.dueExemption(
        name(item.entity),
        cut(item.about.title),
        item.day,
      );
    default:
      return words.dueCampaign(name(item.about), item.day);
  }
}

function name({ ref, title }: NoticeSubject): string {
  return cut(title || nameOfRef(ref));
}

function cut(text: string): string {
  return shorten(text, LONGEST_NAME);
}

function shorten(text: string, longest: number): string {
  return text.length <= longest
    ? text
    : `${text.slice(0, longest - 1).trimEnd()}…`;
}
