import { pageMessages as english } from './page.en';
import { Translated } from './Translated';

export const pageMessages: Translated<typeof english> = {
  page: {
    title: 'スコアカード',
  },
  failure: {
    retry: '再試行',
    outdated: '更新できませんでした。前回読み込んだ内容を表示しています。',
    forbidden: {
      title: '権限が必要です',
      description:
        '権限「{{permission}}」が必要です。Backstageの管理者に依頼してください。',
      unnamed: 'Backstageの管理者に権限の付与を依頼してください。',
    },
    notFound: {
      title: '表示できるものがありません',
      description: '存在しないか、閲覧権限がありません。',
    },
    unavailable: {
      title: '現在利用できません',
      description:
        'バックエンドを利用できません。しばらくしてから再試行してください。',
    },
    unreachable: {
      title: '接続できません',
      description:
        'バックエンドに接続できません。通信環境を確認して再試行してください。',
    },
    failed: {
      title: '問題が発生しました',
      description: 'バックエンドは理由を返しませんでした。',
    },
  },
  table: {
    range: '{{total}}件中{{from}}～{{to}}件',
    rowsPerPage: '1ページ{{size}}行',
  },
  copy: {
    button: 'コピー',
    copied: 'コピーしました',
  },
  start: {
    title: '最初のスコアカードを書く',
    description:
      '集計対象のスコアカードがないか、閲覧できるものがありません。次のようなファイルをチームのカタログファイルと同じ場所に置いて登録してください。何を、どのエンティティについて測り、どう対処するかを記述します。',
    yaml: 'コピー用のスコアカード',
  },
  trend: {
    demo: '{{from}}から{{to}}まではデモデータです。',
    title: '推移',
    scorecard: 'スコアカード',
    chart: '{{scorecard}}のレベル別・日別の推移：{{text}}',
    table: '推移を表で見る',
    day: '日付',
    entities: 'エンティティ数',
    none: 'まだ履歴がありません。毎日1点ずつ追加されます。',
    ofDay:
      '各日のオーナーで集計するため、エンティティを移管しても過去は変わりません。',
  },
  weakest: {
    title: '満たされていないことが多いチェック',
    none: '不合格・不明・エラーのチェックはありません。',
    lacking_one: '{{count}}件中{{lacking}}件：{{states}}',
    lacking_other: '{{count}}件中{{lacking}}件：{{states}}',
    show: '{{check}}を満たしていないエンティティ',
  },
};
