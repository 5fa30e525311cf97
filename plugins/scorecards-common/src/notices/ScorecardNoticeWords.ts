import { ScorecardNoticeTopic } from './ScorecardNotice';

/**
 * In which language notices are told.
 * @public
 */
export type NoticeLanguage = 'en' | 'ja';

type Unnamed = Record<Exclude<ScorecardNoticeTopic, 'digest'>, string>;

/** What notices are made of in one language. */
export interface ScorecardNoticeWords {
  enforced(check: string, day: string): string;
  enforcedHint(scorecard: string, entities: number): string;
  provider(provider: string): string;
  providerHint(scorecard: string, checks: number, since: string): string;
  asked(entity: string, check: string): string;
  decided: Record<
    'granted' | 'refused' | 'revoked',
    (entity: string, check: string) => string
  >;
  ends(entity: string, check: string, day: string): string;
  exemptionHint(scorecard: string, until: string | undefined): string;
  starts(campaign: string, due: string): string;
  reminder(campaign: string, due: string): string;
  overdue(campaign: string, due: string): string;
  campaignHint(entities: number): string;
  digest(group: string, counts: DigestCounts): string;
  won(entity: string, level: string, scorecard: string): string;
  lost(entity: string, level: string, scorecard: string): string;
  added(check: string, scorecard: string): string;
  dueCheck(check: string, day: string): string;
  dueExemption(entity: string, check: string, day: string): string;
  dueCampaign(campaign: string, day: string): string;
  more(count: number): string;
  below: string;
  /** Of each topic, without a name. */
  unnamed: Unnamed;
  unnamedHint: string;
}

/** What a digest says in numbers. */
export interface DigestCounts {
  won: number;
  lost: number;
  added: number;
  due: number;
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

const english: ScorecardNoticeWords = {
  enforced: (check, day) => `“${check}” counts from ${day}`,
  enforcedHint: (scorecard, entities) =>
    `Scorecard: ${scorecard}. ${plural(
      entities,
      'entity of your team does',
      'entities of your team do',
    )} not pass it yet.`,
  provider: provider => `Provider “${provider}” has failed for 24 hours`,
  providerHint: (scorecard, checks, since) =>
    `${plural(checks, 'check', 'checks')} of ${scorecard} ${
      checks === 1 ? 'reads' : 'read'
    } its facts. It has failed since ${since}.`,
  asked: (entity, check) =>
    `An exemption of ${entity} from “${check}” is asked for`,
  decided: {
    granted: (entity, check) =>
      `The exemption of ${entity} from “${check}” is granted`,
    refused: (entity, check) =>
      `The exemption of ${entity} from “${check}” is refused`,
    revoked: (entity, check) =>
      `The exemption of ${entity} from “${check}” is revoked`,
  },
  ends: (entity, check, day) =>
    `The exemption of ${entity} from “${check}” ends on ${day}`,
  exemptionHint: (scorecard, until) =>
    until === undefined
      ? `Scorecard: ${scorecard}.`
      : `Scorecard: ${scorecard}. Until ${until}.`,
  starts: (campaign, due) => `Campaign “${campaign}” has started, due ${due}`,
  reminder: (campaign, due) =>
    `Reminder: campaign “${campaign}” is due on ${due}`,
  overdue: (campaign, due) => `Campaign “${campaign}” was due on ${due}`,
  campaignHint: entities =>
    `Still to be done: ${plural(
      entities,
      'entity of your team',
      'entities of your team',
    )}.`,
  digest: (group, { won, lost, added, due }) =>
    `${group}: ${[
      ...(won > 0 ? [plural(won, 'level reached', 'levels reached')] : []),
      ...(lost > 0 ? [plural(lost, 'level lost', 'levels lost')] : []),
      ...(added > 0 ? [plural(added, 'new check', 'new checks')] : []),
      ...(due > 0 ? [`${due} due soon`] : []),
    ].join(', ')}`,
  won: (entity, level, scorecard) =>
    `${entity} reached ${level} of ${scorecard}.`,
  lost: (entity, level, scorecard) =>
    `${entity} fell to ${level} of ${scorecard}.`,
  added: (check, scorecard) => `New check in ${scorecard}: ${check}.`,
  dueCheck: (check, day) => `“${check}” counts from ${day}.`,
  dueExemption: (entity, check, day) =>
    `The exemption of ${entity} from “${check}” ends on ${day}.`,
  dueCampaign: (campaign, day) => `Campaign “${campaign}” is due on ${day}.`,
  more: count => `And ${count} more.`,
  below: 'no level',
  unnamed: {
    enforced: 'A check of a scorecard counts soon',
    provider: 'A provider of facts has failed for 24 hours',
    'exemption-asked': 'An exemption is asked for',
    'exemption-decided': 'An exemption is decided',
    'exemption-ends': 'An exemption ends soon',
    'campaign-starts': 'A campaign has started',
    'campaign-reminder': 'Something is left to do for a campaign',
    'campaign-overdue': 'A campaign is overdue',
  },
  unnamedHint: 'The page shows what you may see of it.',
};

const japanese: ScorecardNoticeWords = {
  enforced: (check, day) => `「${check}」は${day}から集計対象になります`,
  enforcedHint: (scorecard, entities) =>
    `スコアカード：${scorecard}。チームのエンティティのうち${entities}件がまだ合格していません。`,
  provider: provider => `プロバイダー「${provider}」が24時間失敗し続けています`,
  providerHint: (scorecard, checks, since) =>
    `${scorecard}の${checks}件のチェックがこのファクトを参照しています。${since}から失敗しています。`,
  asked: (entity, check) =>
    `${entity}について「${check}」の免除が申請されました`,
  decided: {
    granted: (entity, check) =>
      `${entity}について「${check}」の免除が承認されました`,
    refused: (entity, check) =>
      `${entity}について「${check}」の免除が却下されました`,
    revoked: (entity, check) =>
      `${entity}について「${check}」の免除が取り消されました`,
  },
  ends: (entity, check, day) =>
    `${entity}の「${check}」の免除は${day}に終了します`,
  exemptionHint: (scorecard, until) =>
    until === undefined
      ? `スコアカード：${scorecard}。`
      : `スコアカード：${scorecard}。期限：${until}。`,
  starts: (campaign, due) =>
    `キャンペーン「${campaign}」が始まりました（期限：${due}）`,
  reminder: (campaign, due) =>
    `リマインダー：キャンペーン「${campaign}」の期限は${due}です`,
  overdue: (campaign, due) =>
    `キャンペーン「${campaign}」の期限（${due}）を過ぎました`,
  campaignHint: entities =>
    `チームのエンティティのうち${entities}件が未完了です。`,
  digest: (group, { won, lost, added, due }) =>
    `${group}：${[
      ...(won > 0 ? [`レベル到達${won}件`] : []),
      ...(lost > 0 ? [`レベル低下${lost}件`] : []),
      ...(added > 0 ? [`新しいチェック${added}件`] : []),
      ...(due > 0 ? [`期限が近いもの${due}件`] : []),
    ].join('、')}`,
  won: (entity, level, scorecard) =>
    `${entity}が${scorecard}の「${level}」に到達しました。`,
  lost: (entity, level, scorecard) =>
    `${entity}が${scorecard}の「${level}」に下がりました。`,
  added: (check, scorecard) =>
    `${scorecard}に新しいチェックがあります：${check}。`,
  dueCheck: (check, day) => `「${check}」は${day}から集計対象になります。`,
  dueExemption: (entity, check, day) =>
    `${entity}の「${check}」の免除は${day}に終了します。`,
  dueCampaign: (campaign, day) =>
    `キャンペーン「${campaign}」の期限は${day}です。`,
  more: count => `ほかに${count}件あります。`,
  below: 'レベルなし',
  unnamed: {
    enforced: 'まもなく集計対象になるチェックがあります',
    provider: '24時間失敗し続けているプロバイダーがあります',
    'exemption-asked': '免除の申請があります',
    'exemption-decided': '免除の申請が処理されました',
    'exemption-ends': 'まもなく終了する免除があります',
    'campaign-starts': 'キャンペーンが始まりました',
    'campaign-reminder': '未完了のキャンペーンがあります',
    'campaign-overdue': '期限を過ぎたキャンペーンがあります',
  },
  unnamedHint: '閲覧できる内容はページで確認できます。',
};

/** The words of a language. */
export function scorecardNoticeWords(
  language: NoticeLanguage,
): ScorecardNoticeWords {
  return language === 'ja' ? japanese : english;
}
