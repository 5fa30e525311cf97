import { ChangeFacts, ChangeWords } from './ChangeWords';

const list = (items: readonly string[]): string => items.join('、');

const moved = ({ title, before, after }: ChangeFacts) => {
  if (before === undefined) {
    return `${title}が${after}に加わりました`;
  }
  return after === undefined
    ? `${title}が${before}から外れました`
    : `${title}が${before}から${after}に移りました`;
};

const renamed = ({ before, after }: ChangeFacts) =>
  `${before}の名称が${after}に変わりました`;

/** An amount; of a past date it may not be known. */
const amount =
  (what: string, unit: string) =>
  ({ title, before, after }: ChangeFacts) => {
    if (after === undefined) {
      return `後の日付に${title}の${what}が何${unit}かは不明です`;
    }
    return before === undefined
      ? `${title}の${what}は${after}${unit}です（前の日付については不明）`
      : `${title}の${what}が${before}${unit}から${after}${unit}になりました`;
  };

const orNothing = (text: string | undefined) => text ?? 'なし';

const quoted = (text: string | undefined) => (text ? `（${text}）` : '');

const said = (text: string | undefined) => (text ? `：${text}` : '');

const friction = ({ title, before, after, note }: ChangeFacts) =>
  `「${title}」の摩擦が${
    before === undefined ? '' : `「${before}」から`
  }「${orNothing(after)}」になりました${said(note)}`;

const differing = ({ fields }: ChangeFacts) =>
  fields.length > 0 ? `（${list(fields)}）` : '';

/** Everything that is said about changes, in Japanese. */
export const japanese: ChangeWords = {
  sentences: {
    'team-founded': ({ title, after }) =>
      after === undefined
        ? `${title}が発足しました`
        : `${title}が${after}として発足しました`,
    'team-closed': ({ title }) => `${title}が解散しました`,
    'team-renamed': renamed,
    'team-retyped': ({ title, before, after }) =>
      `${title}のタイプが${before ?? '未定義'}から${
        after ?? '未定義'
      }に変わりました`,
    'team-moved': moved,
    'mission-changed': ({ title, after }) =>
      after === undefined
        ? `${title}のミッションの記述がなくなりました`
        : `${title}のミッションが「${after}」になりました`,
    'members-changed': amount('メンバー', '人'),
    'components-changed': amount('所有するコンポーネント', '件'),
    'hand-offs-changed': ({ title, gained, lost }) => {
      const parts = [
        ...(gained.length > 0
          ? [`${title}は${list(gained)}を担わないと宣言しました`]
          : []),
        ...(lost.length > 0
          ? [`${title}は${list(lost)}を担わないという宣言を取り下げました`]
          : []),
      ];
      return parts.length > 0
        ? list(parts)
        : `${title}の引き継ぎ先が変わりました`;
    },
    'ways-of-working-changed': facts =>
      `${facts.title}のチームAPIの記載が変わりました${differing(facts)}`,
    'grouping-founded': ({ title }) => `グルーピング「${title}」ができました`,
    'grouping-closed': ({ title }) =>
      `グルーピング「${title}」がなくなりました`,
    'grouping-renamed': renamed,
    'grouping-retyped': ({ title, before, after }) =>
      `${title}の種類が${before ?? '未定義'}から${
        after ?? '未定義'
      }に変わりました`,
    'grouping-moved': moved,
    'responsibility-declared': ({ title, after }) =>
      `責務「${title}」が宣言されました${quoted(after)}`,
    'responsibility-removed': ({ title }) =>
      `責務「${title}」の宣言がなくなりました`,
    'responsibility-renamed': renamed,
    'responsibility-moved': moved,
    'area-changed': ({ title, before, after }) =>
      `「${title}」の領域が${orNothing(before)}から${orNothing(
        after,
      )}に変わりました`,
    'responsibility-taken': ({ title, gained, holders }) =>
      `${list(
        gained.length > 0 ? gained : holders,
      )}が「${title}」を担うことになりました`,
    'responsibility-given-up': ({ title, lost, isDerived }) =>
      lost.length > 0
        ? `${list(lost)}が「${title}」の担当を外れました`
        : `「${title}」だけを担うチームがなくなりました${
            isDerived ? '。上位または下位の責務の担当に従います' : ''
          }`,
    'responsibility-handed-over': ({ title, lost, gained, holders }) =>
      `「${title}」が${lost.length > 0 ? `${list(lost)}から` : ''}${list(
        gained.length > 0 ? gained : holders,
      )}に引き継がれました`,
    'responsibility-dropped': ({ title, lost }) =>
      `「${title}」の担当がいなくなりました${
        lost.length > 0 ? `（以前の担当：${list(lost)}）` : ''
      }`,
    'responsibility-contested': ({ title, holders }) =>
      `「${title}」の担当が重複しています（${list(holders)}）`,
    'responsibility-settled': ({ title, holders }) =>
      `「${title}」の担当が${list(holders)}に定まりました`,
    'responsibility-caught': ({ title, holders, isDerived }) =>
      isDerived || holders.length === 0
        ? `担当がいなかった「${title}」が、上位または下位の責務の担当で補われました`
        : `担当がいなかった「${title}」を${list(
            holders,
          )}が担うことになりました`,
    'responsibility-held-for-now': ({ title, interim }) =>
      `${list(interim)}が「${title}」を暫定的に担っています`,
    'responsibility-not-known': ({ title, isUnknownBefore }) =>
      `${
        isUnknownBefore ? '前' : '後'
      }の日付に「${title}」を誰が担っていたかは不明です`,
    'interim-changed': ({ title, interim, lost, isOverdue }) => {
      if (isOverdue) {
        return `${list(
          interim,
        )}による「${title}」の暫定対応が見直し期限を過ぎています`;
      }
      if (interim.length === 0) {
        return lost.length > 0
          ? `${list(lost)}による「${title}」の暫定対応が終わりました`
          : `「${title}」に関わるチームが変わりました`;
      }
      return `${list(interim)}による「${title}」の暫定対応の内容が変わりました`;
    },
    'interaction-planned': ({ title, isNew, after }) =>
      `「${title}」が予定されています${isNew ? quoted(after) : ''}`,
    'interaction-begun': ({ title, before, after, isNew }) => {
      if (isNew) {
        return `「${title}」が始まりました${quoted(after)}`;
      }
      switch (before) {
        case japanese.interactionStates.overdue:
          return `「${title}」の期限超過が解消されました`;
        case japanese.interactionStates.ended:
          return `「${title}」が再開されました`;
        default:
          return `「${title}」が始まりました`;
      }
    },
    'interaction-overdue': ({ title, isNew, after }) =>
      `「${title}」が期限を過ぎています${isNew ? quoted(after) : ''}`,
    'interaction-ended': ({ title, isNew, after }) =>
      `「${title}」が終了しました${isNew ? quoted(after) : ''}`,
    'interaction-removed': ({ title, before }) =>
      `「${title}」の宣言がなくなりました${quoted(before)}`,
    'interaction-renamed': renamed,
    'mode-changed': ({ title, before, after }) =>
      `「${title}」が${orNothing(before)}から${orNothing(after)}に変わりました`,
    'parties-changed': ({ title, before, after }) =>
      `「${title}」の当事者が${orNothing(before)}から${orNothing(
        after,
      )}に変わりました`,
    'friction-blocking': friction,
    'friction-slowing': friction,
    'friction-resolved': ({ title, before, note }) =>
      `「${title}」の摩擦${quoted(before)}が解消されました${said(note)}`,
    'friction-noted': ({ title, after, note }) =>
      after === undefined
        ? `「${title}」の摩擦についての記述がなくなりました`
        : `「${title}」の摩擦についての記述が変わりました${said(note)}`,
    'terms-changed': facts =>
      `「${facts.title}」の内容が変わりました${differing(facts)}`,
    'capability-added': ({ title, after }) =>
      `ケイパビリティ「${title}」が追加されました${quoted(after)}`,
    'capability-removed': ({ title }) =>
      `ケイパビリティ「${title}」がなくなりました`,
    'capability-renamed': renamed,
    'capability-moved': ({ title, before, after }) =>
      `「${title}」の提供チームが${orNothing(before)}から${orNothing(
        after,
      )}に変わりました`,
    'verdict-changed': ({ title, before, after }) =>
      `「${title}」が「${orNothing(before)}」から「${orNothing(
        after,
      )}」に変わりました`,
    'answer-changed': facts =>
      `「${facts.title}」の内容が変わりました${differing(facts)}`,
    'consumers-changed': ({ title, gained, lost }) =>
      [
        ...(gained.length > 0
          ? [`${list(gained)}が「${title}」を使い始めました`]
          : []),
        ...(lost.length > 0
          ? [`${list(lost)}が「${title}」の利用をやめました`]
          : []),
      ].join('。'),
    'opt-out-added': ({ title, after }) =>
      `オプトアウト「${title}」が追加されました${quoted(after)}`,
    'opt-out-removed': ({ title }) =>
      `オプトアウト「${title}」がなくなりました`,
    'opt-out-renamed': renamed,
    'opt-out-state-changed': ({ title, before, after }) =>
      `オプトアウト「${title}」が「${orNothing(before)}」から「${orNothing(
        after,
      )}」に変わりました`,
    'opt-out-changed': facts =>
      `オプトアウト「${facts.title}」の内容が変わりました${differing(facts)}`,
  },
  subjects: {
    team: 'チーム',
    grouping: 'グルーピング',
    responsibility: '責務',
    interaction: 'インタラクション',
    capability: 'ケイパビリティ',
    optOut: 'オプトアウト',
  },
  effects: { added: '追加', removed: '削除', changed: '変更' },
  types: {
    'stream-aligned': 'ストリームアラインドチーム',
    platform: 'プラットフォームチーム',
    enabling: 'イネイブリングチーム',
    'complicated-subsystem': 'コンプリケイテッド・サブシステムチーム',
    'undefined-type': 'タイプ未定義',
  },
  groupingTypes: {
    platform: 'プラットフォーム',
    'value-stream': 'バリューストリーム',
  },
  modes: {
    'x-as-a-service': 'X-as-a-Service',
    collaboration: 'コラボレーション',
    facilitating: 'ファシリテーション',
    undefined: '未定義のインタラクション',
  },
  interactionStates: {
    planned: '予定',
    active: '実施中',
    overdue: '期限超過',
    ended: '終了',
  },
  friction: { none: '摩擦なし', slowing: '遅延', blocking: 'ブロック' },
  optOutStates: {
    planned: '予定',
    maintained: '保守中',
    overdue: '見直し期限超過',
    orphaned: '保守チームなし',
    unconfirmed: '未確認',
  },
  responsibilityStates: {
    owned: '担当あり',
    contested: '担当が重複',
    interim: '暫定対応中',
    orphaned: '担当チームが消滅',
    dropped: '担当なし',
    unknown: 'この日付では不明',
  },
  verdicts: {
    offered: '利用できます',
    planned: '提供予定',
    'not-offered': '提供していません',
    retiring: '提供終了予定',
  },
  fields: {
    founded: '発足日',
    contact: '連絡先',
    serviceLevels: 'サービスの水準',
    versioning: 'バージョンと変更の方針',
    searchTerms: 'Wikiの検索語',
    meetings: 'ミーティング',
    currentWork: '現在取り組んでいること',
    purpose: '目的',
    capability: 'ケイパビリティ',
    since: '開始日',
    until: '終了予定日',
    reviewBy: '見直し日',
    ended: '終了日',
    people: '参加者',
    goals: '目標',
    exitCriteria: '終了条件',
    description: '説明',
    needs: 'ニーズ',
    access: '利用方法',
    template: 'テンプレート',
    guide: 'ガイド',
    responseTarget: '応答目標',
    reason: '理由',
    instead: '代替手段',
    appliesTo: '対象',
    subject: 'コンポーネント',
    maintainedBy: '保守チーム',
  },
  byTime: '宣言済みの日付による',
  list,
  parties: ({ from, to, mode }) =>
    `${mode === undefined ? '' : `${mode}：`}${from}と${to}`,
  heading: ({ from, to }) => `${from}から${to}までの変更`,
  counts: ({ added, removed, changed }) =>
    `追加${added}件、削除${removed}件、変更${changed}件`,
  nothing: ({ from, to }) => `${from}から${to}までの間に変更はありません。`,
  proposed: {
    heading: '組織の変更',
    nothing: '組織に変更はありません。',
    problems: 'ドキュメントの問題',
  },
  more: count => `ほか${count}件の変更`,
  boundaries: date => `${date}の責務は不明です。`,
};
