import { Translated } from '@kumiki/frontend-common';
import { entityMessages as english } from './entity.en';

export const entityMessages: Translated<typeof english> = {
  entity: {
    none: 'このエンティティに適用されるスコアカードはありません。',
    notJudged: {
      title: 'まだ評価されていません',
      description:
        'このエンティティはまだスコアカードに認識されていません。しばらくしてから確認してください。',
    },
    noLevel: '最低レベル未満',
    levelSince: '{{date}}から',
    evaluated: '評価日時：{{when}}',
    next: '次のレベル：{{level}}',
    progress_one: '{{count}}件中{{achieved}}件のチェックを達成',
    progress_other: '{{count}}件中{{achieved}}件のチェックを達成',
    group: {
      failing: '不合格：{{total}}件',
      unknown: '判明していない：{{total}}件',
      achieved: '達成：{{total}}件',
    },
    nextMissing: '到達を妨げているチェック',
    nextNothing: '妨げているものはありません。まもなく再評価されます。',
    top: '最高レベルに到達しています。',
    stateSince: '{{date}}から',
    reason: '理由',
    rule: 'ルール',
    when: '対象になる条件',
    notApplicable: '対象外のチェック',
    notApplicableWhen: 'ここでは偽です：{{when}}',
    message: 'メッセージ',
    remedy: '対処方法',
    facts: 'ルールが参照するファクト',
    factName: 'ファクト',
    factValue: '値',
    factAge: '取得時期',
    factSource: '情報源',
    pushedBy: '送信者：{{subject}}',
    factAgo: '{{age}}前',
    neverObserved: '未取得',
    staleFact: '古い値',
    failedFact: '収集できませんでした：{{message}}',
    longList: '{{value}} …（全{{total}}件）',
    longText: '{{value}}…（全{{total}}文字）',
    lastGood: '最後に取得できた値：{{value}}',
    noFacts: 'ルールはファクトを参照していません。',
    yes: 'はい',
    no: 'いいえ',
    invalid: '無効なチェック',
    blocks: '「{{level}}」とそれより上のレベルには到達できません。',
    refresh: 'ファクトを再収集',
    refreshing: '収集中',
    refreshFailed: 'ファクトを収集できませんでした。',
    refreshUnchecked: 'ファクトを再収集する権限を確認できませんでした。',
    history: '変化の履歴',
    historyLine: '{{at}}：{{check}}',
    change: '{{from}} → {{to}}',
    notJudgedState: '評価なし',
    noHistory: '直近90日間に変化はありません。',
    moreHistory: 'さらに古い変化があります。',
    card: 'スコアカード',
    open: 'スコアカードを開く',
  },
  reason: {
    exempt: '免除：{{reason}}',
    exemptUntil: '{{date}}まで免除：{{reason}}',
    'self-maintained': '{{capability}}からの保守されたオプトアウトがあります。',
    'self-maintained-on':
      '{{capability}}からの保守されたオプトアウトがあります。見直し期日は{{date}}です。',
    'opt-out-overdue':
      '{{capability}}からのオプトアウトは見直し期日を過ぎているため、数えられません。',
    'opt-out-overdue-on':
      '{{capability}}からのオプトアウトは{{date}}に見直すことになっていましたが、見直されていないため、数えられません。',
    'opt-out-orphaned':
      '{{capability}}からのオプトアウトは、保守するグループがなくなったため、数えられません。',
    'opt-out-unconfirmed':
      '{{capability}}からのオプトアウトは、保守するグループがエンティティのオーナーではなく、別の場所で宣言されているため、確認されておらず、数えられません。',
    optOutNotVisible: '閲覧権限のないオプトアウトがあります。',
    'when-not-known': 'このチェックが対象になるかどうかは不明です。',
    'never-observed': '{{fact}}は一度も観測されていません。',
    'not-in-observation':
      '{{fact}}は{{provider}}の最新の観測（{{when}}）に含まれていません。',
    stale:
      '{{fact}}は古くなっています。観測は{{age}}前で、有効期間は{{limit}}です。',
    staleNever: '{{fact}}は古くなっています。いつ観測されたかは不明です。',
    'provider-failed':
      '{{fact}}は不明です。{{provider}}が失敗しました（{{message}}）。最後の正常な値は{{age}}前のものです。',
    providerNeverGood:
      '{{fact}}は不明です。{{provider}}が失敗し（{{message}}）、正常な値はまだありません。',
    'provider-failing':
      '{{provider}}の直近の収集は失敗しました（{{message}}）。{{age}}前の値は{{limit}}を過ぎるまで有効です。',
    'wrong-value': '{{fact}}は不明です。値の型が{{type}}ではありません。',
    'rule-failed': 'ルールの評価に失敗しました：{{message}}',
    'when-failed': '対象になるかどうかを評価できませんでした：{{message}}',
    notVisible: '閲覧権限がありません',
  },
  remedy: {
    deliver:
      'プロバイダー「{{provider}}」が、このエンティティの{{fact}}を提供する必要があります。',
    repair:
      'プロバイダー「{{provider}}」が失敗しています。復旧したら、{{fact}}を再収集してください。',
    'correct-value':
      'プロバイダー「{{provider}}」が、{{fact}}を{{type}}型で提供する必要があります。',
    'correct-rule':
      'これらの値ではルールを評価できません。スコアカードのオーナーに修正を依頼してください。',
    lastSeen: '最後に取得されたのは{{when}}です。',
    lastPushed: '最後に取得されたのは{{when}}です（送信者：{{subject}}）。',
  },
  team: {
    own: 'チーム自体の状況',
    ownNone: 'このチームを対象とするスコアカードはありません。',
    owned: 'チームが所有するもの',
    withDescendants: '下位グループを含める',
    ownedEntities: 'エンティティ数：{{total}}',
    ownedNone: 'このチームの所有物に適用されるスコアカードはありません。',
    next: '次に取り組むこと',
    nextDescription:
      '最も多くのエンティティを妨げているチェックです。全スコアカードを通して、妨げている件数の順に並んでいます。',
    nextFailed: '一部のチェックの対処方法を読み込めませんでした。',
    nextNone: '不合格・不明・エラーはありません。',
    blocks_one: '{{count}}件中{{lacking}}件を妨げています',
    blocks_other: '{{count}}件中{{lacking}}件を妨げています',
    show: '該当するエンティティを見る：{{check}}',
    whereFailing: '不合格の場合',
    whereUnknown: '不明・エラーの場合',
    getFacts:
      'ルールが参照するファクトのうち、判明していないものがあります：{{facts}}。どのプロバイダーが提供すべきか、最後に取得されたのはいつかは、各エンティティで確認できます。',
    openOverview: '概要で開く',
  },
  scorecardCard: {
    title: '結果',
    entities_one: '{{total}}件のエンティティに適用されます。',
    entities_other: '{{total}}件のエンティティに適用されます。',
    open: 'スコアカードを開く',
  },
};
