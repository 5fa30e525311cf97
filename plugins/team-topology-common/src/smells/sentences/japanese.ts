import { SmellContractPart } from '../OrgSmell';
import { numberIn, partIn, SmellSpeech, SmellWords } from './SmellWords';

const all = (items: readonly string[]): string => items.join('、');

const PARTS: Record<SmellContractPart, string> = {
  'response-target': '応答目標',
  channel: '連絡先',
  docs: 'ドキュメント',
  'request-route': '依頼の方法',
};

const VALUES: Record<string, string> = {
  ...PARTS,
  cycle: '循環',
  long: '遠いチーム',
  overrun: '終了予定日を超過',
  'no-exit-criteria': '完了条件なし',
  overdue: '見直し期限切れ',
  orphaned: '保守チームがカタログに不在',
  platform: 'プラットフォーム',
  enabling: 'イネイブリング',
  'stream-aligned': 'ストリームアラインド',
  'complicated-subsystem': 'コンプリケイテッド・サブシステム',
  facilitating: 'ファシリテーション',
  'x-as-a-service': 'X-as-a-Service',
  collaboration: 'コラボレーション',
};

const age = (bound: Parameters<typeof numberIn>[0]) => `${numberIn(bound)}日超`;

const moreThan =
  (unit: string) =>
  (bound: Parameters<typeof numberIn>[0], { number }: SmellSpeech) =>
    `${number(numberIn(bound))}${unit}超`;

const none = () => '';

/** Everything that is said about smells, in Japanese. */
export const japanese: SmellWords = {
  titles: {
    BA01: '担当のいない責務',
    BA02: '担当が重複している責務',
    BA03: '行き先のない引き継ぎ',
    BA06: '長引いている暫定対応',
    OW01: 'カタログにない所有者',
    OW03: 'メンバーのいない所有者',
    TT01: '終わらないコラボレーション',
    TT02: '同時に複数のコラボレーション',
    TT03: 'ストリームアラインドチーム同士の恒常的なコラボレーション',
    TT04: '終わらないファシリテーション',
    TT05: '同時に多数のチームへのファシリテーション',
    TT06: '何かを運用しているイネイブリングチーム',
    TT08: '取り決めのないサービス',
    TT09: 'ストリームアラインドチームによるサービス',
    TT14: 'チームの人数',
    TT17: 'ストリームアラインドチームより多い支援チーム',
    TT18: 'プラットフォームチームまたはイネイブリングチームの不在',
    TT19: 'タイプのないチーム',
    TT20: 'タイプに対して珍しいモード',
    PL01: '利用チームの多い提供チーム',
    PL03: 'あまり使われていないケイパビリティ',
    PL05: 'ゴールデンパスからの逸脱',
    PL06: '管理されていないオプトアウト',
    EN01: '終わりのない支援',
    EN02: '同じ人が同じチームに常駐',
    EN03: '時間の割り当て超過',
  },
  sentences: {
    BA01: ({ subjects: [ref], inputs }, { name, names }) => {
      const { declinedBy, goneTeams } = inputs;
      const notes = [
        ...(declinedBy.length > 0
          ? [`担わないと宣言：${names(declinedBy)}`]
          : []),
        ...(goneTeams.length > 0
          ? [`以前の担当でカタログに不在：${names(goneTeams)}`]
          : []),
      ];
      return `「${name(ref)}」の担当がいません${
        notes.length > 0 ? `（${all(notes)}）` : ''
      }`;
    },
    BA02: ({ subjects: [ref], inputs }, { name, names }) =>
      `「${name(ref)}」の担当が重複しています（${names(inputs.acceptedBy)}）`,
    BA03: ({ subjects: [ref], inputs: { path, end, hops } }, { name }) => {
      const way = path.map(name).join(' → ');
      if (end === 'cycle') {
        return `「${name(ref)}」の引き継ぎ先が循環しています（${way}）`;
      }
      return end === 'missing'
        ? `「${name(ref)}」の引き継ぎ先に存在しないチームがあります（${way}）`
        : `「${name(ref)}」は${hops}回引き継がれます（${way}）`;
    },
    BA06: ({ subjects, inputs }, { name }) => {
      const { holder, rightfulOwner, days } = inputs;
      const what = subjects.find(ref => ref !== holder) ?? holder;
      return `${name(holder)}が「${name(
        what,
      )}」を${days}日間、暫定的に担っています${
        rightfulOwner ? `（本来の担当：${name(rightfulOwner)}）` : ''
      }`;
    },
    OW01: ({ inputs: { owner, count } }) =>
      `${count}件のコンポーネントの所有者${owner}がカタログにありません`,
    OW03: ({ subjects: [ref], inputs }, { name }) =>
      `${name(ref)}にはメンバーがいませんが、${all([
        ...(inputs.components > 0
          ? [`コンポーネント${inputs.components}件`]
          : []),
        ...(inputs.responsibilities > 0
          ? [`責務${inputs.responsibilities}件`]
          : []),
        ...(inputs.capabilities > 0
          ? [`ケイパビリティ${inputs.capabilities}件`]
          : []),
      ])}を所有しています`,
    TT01: ({ inputs: { teams, until, days } }, { names, day }) =>
      until === undefined
        ? `${names(
            teams,
          )}のコラボレーションが終了予定のないまま${days}日続いています`
        : `${names(teams)}のコラボレーションが終了予定日（${day(
            until,
          )}）を${days}日過ぎています`,
    TT02: ({ subjects: [ref], inputs: { partners, count } }, speech) =>
      `${speech.name(
        ref,
      )}が同時に${count}チームとコラボレーションしています（${speech.names(
        partners,
        count,
      )}）`,
    TT03: ({ inputs: { teams } }, { names }) =>
      `ストリームアラインドチームの${names(
        teams,
      )}が終了予定のないままコラボレーションしています`,
    TT04: ({ inputs: { teams, days } }, { name, names }) =>
      `${name(teams[0])}による${names(
        teams.slice(1),
      )}へのファシリテーションが${days}日続いています`,
    TT05: ({ subjects: [ref], inputs: { facilitated, count } }, speech) =>
      `${speech.name(
        ref,
      )}が同時に${count}チームをファシリテーションしています（${speech.names(
        facilitated,
        count,
      )}）`,
    TT06: ({ subjects: [ref], inputs }, { name }) => {
      const { components, services } = inputs;
      const runs = [
        ...(components > 0
          ? [`本番のコンポーネントを${components}件所有`]
          : []),
        ...(services.length > 0 ? [`サービスを${services.length}件提供`] : []),
      ];
      return `イネイブリングチームの${name(ref)}が${all(runs)}しています`;
    },
    TT08: ({ subjects: [ref], inputs: { missing, consumers } }, { name }) =>
      `${name(ref)}は${consumers}チームにサービスを提供していますが、${all(
        missing.map(part => PARTS[part]),
      )}がありません`,
    TT09: ({ subjects: [ref], inputs: { services } }, { name }) =>
      `ストリームアラインドチームの${name(
        ref,
      )}がプラットフォームの外でサービスを${services.length}件提供しています`,
    TT14: ({ subjects: [ref], inputs: { members } }, { name }) =>
      `${name(ref)}のメンバーは${members}人です`,
    TT17: ({ inputs: { streamAligned, others } }) =>
      `ストリームアラインドチーム${streamAligned}に対して、ほかのタイプのチームが${others}あります`,
    TT18: ({ inputs: { streamAligned, missing } }) =>
      `ストリームアラインドチームが${streamAligned}ありますが、${VALUES[missing]}チームがありません`,
    TT19: ({ subjects: [ref], inputs: { days } }, { name }) =>
      `${name(ref)}は${days}日前から知られていますが、タイプがありません`,
    TT20: ({ subjects: [ref], inputs }, { name }) =>
      `${VALUES[inputs.type]}チームの${name(ref)}のインタラクション${
        inputs.all
      }件のうち${inputs.count}件が${VALUES[inputs.mode]}です`,
    PL01: ({ subjects: [ref], inputs }, { name, number }) =>
      `${name(ref)}は${inputs.members}人で${
        inputs.consumers
      }チームにサービスを提供しています（一人あたり${number(
        inputs.perPerson,
      )}チーム）`,
    PL03: ({ subjects: [ref], inputs: { consumers, eligible } }, { name }) =>
      eligible === undefined
        ? `「${name(ref)}」を使っているのは${consumers}チームです`
        : `「${name(
            ref,
          )}」を使っているのは${eligible}チームのうち${consumers}チームです`,
    PL05: ({ inputs: { capability, owner, count } }, { name }) =>
      `${
        owner === undefined ? '' : `${name(owner)}の`
      }コンポーネント${count}件が「${name(
        capability,
      )}」を使わず、オプトアウトもしていません`,
    PL06: ({ inputs }, { name, day }) => {
      const { subject, capability, maintainedBy, reviewBy, state } = inputs;
      const what = `${name(subject)}の「${name(
        capability,
      )}」からのオプトアウト`;
      return state === 'overdue'
        ? `${what}が見直し期限（${day(reviewBy)}）を過ぎています`
        : `${what}を保守する${name(maintainedBy)}がカタログにありません`;
    },
    EN01: ({ inputs: { teams, why, until } }, { name, names, day }) => {
      const what = `${name(teams[0])}による${names(teams.slice(1))}への支援`;
      return why === 'overrun' && until !== undefined
        ? `${what}が終了予定日（${day(until)}）を過ぎています`
        : `${what}に完了条件がありません`;
    },
    EN02: ({ inputs: { user, host, days } }, { name }) =>
      `${name(user)}さんが${name(host)}を${days}日間支援しています`,
    EN03: ({ inputs: { user, share, interactions } }, { name, percent }) =>
      `${name(user)}さんの時間の${percent(share)}が${
        interactions.length
      }件のインタラクションに割り当てられています`,
  },
  bounds: {
    BA01: none,
    BA02: none,
    BA03: moreThan('回の引き継ぎ'),
    BA06: age,
    OW01: none,
    OW03: none,
    TT01: age,
    TT02: moreThan('チームと同時'),
    TT03: none,
    TT04: age,
    TT05: moreThan('チームと同時'),
    TT06: none,
    TT08: (bound, { number }) => `${number(numberIn(bound))}件以上の不足`,
    TT09: none,
    TT14: bound =>
      `${partIn(bound, 'min')}人未満または${partIn(bound, 'max')}人超`,
    TT17: (bound, { number }) =>
      `ストリームアラインドチームあたり${number(numberIn(bound))}チーム超`,
    TT18: (bound, { number }) =>
      `ストリームアラインドチームが${number(numberIn(bound))}以上`,
    TT19: age,
    TT20: (bound, { percent }) => `${percent(numberIn(bound))}超`,
    PL01: moreThan('チーム（一人あたり）'),
    PL03: (bound, { percent }) =>
      `${partIn(bound, 'days')}日経過後に${partIn(
        bound,
        'teams',
      )}チーム未満、または対象の${percent(partIn(bound, 'share'))}未満`,
    PL05: none,
    PL06: none,
    EN01: none,
    EN02: age,
    EN03: (bound, { percent }) => `${percent(numberIn(bound))}超`,
  },
  noBound: '1件でもあれば',
  levels: { info: '情報', warn: '注意', error: '要対応' },
  sources: {
    book: '書籍『チームトポロジー』',
    'team-api': 'Team APIのテンプレート',
    'shape-principles': '図形の原則',
    'public-tool': '公開ツールのチェック',
    backstage: 'Backstageのissue',
    practice: 'ほかの組織の経験',
    ours: 'Kumikiが定めたしきい値',
  },
  steps: {
    'end-interaction': '終了する',
    'change-interaction': '変更する',
    'hand-over': '引き継ぐ',
    'describe-team': 'チームを記述する',
    'change-capability': 'ケイパビリティを変更する',
    'opt-out': 'オプトアウトを宣言する',
    'review-opt-out': '見直す',
    'start-engagement': '支援を始める',
    draft: '下書きで試す',
    open: 'ページを開く',
  },
  inputs: {
    teams: 'チーム',
    since: '開始日',
    until: '終了予定日',
    days: '日数',
    partners: 'チーム',
    count: '件数',
    facilitated: 'チーム',
    components: 'コンポーネント',
    services: 'サービス',
    missing: '不足',
    consumers: '利用チーム数',
    members: 'メンバー数',
    streamAligned: 'ストリームアラインドチーム',
    others: 'ほかのチーム',
    knownSince: '確認された最初の日',
    type: 'タイプ',
    mode: 'モード',
    all: '全体',
    owner: '所有者',
    responsibilities: '責務',
    capabilities: 'ケイパビリティ',
    declinedBy: '担わないと宣言',
    goneTeams: 'カタログに不在',
    acceptedBy: '担当を宣言',
    path: '経路',
    end: '行き先',
    hops: '引き継ぎ回数',
    holder: '暫定担当',
    rightfulOwner: '本来の担当',
    reviewBy: '見直し期限',
    perPerson: '一人あたり',
    eligible: '対象チーム数',
    capability: 'ケイパビリティ',
    subject: 'コンポーネント',
    maintainedBy: '保守',
    state: '状態',
    why: '理由',
    user: '人',
    host: '受け入れチーム',
    share: '割合',
    interactions: 'インタラクション',
  },
  values: VALUES,
  listOf: (items, more) =>
    more > 0 ? `${all(items)}、ほか${more}件` : all(items),
  heading: date => `${date}のスメル`,
  nothing: date => `${date}に該当するものはありません。`,
  notKnown: count => `不明：${count}件`,
  threshold: 'しきい値',
  source: '出典',
  more: count => `ほか${count}件`,
};
