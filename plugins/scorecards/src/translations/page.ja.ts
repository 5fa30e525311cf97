import { Translated } from '@kumiki/frontend-common';
import { pageMessages as english } from './page.en';

export const pageMessages: Translated<typeof english> = {
  page: {
    title: 'スコアカード',
  },
  start: {
    title: '最初のスコアカードを書く',
    description:
      '集計対象のスコアカードがないか、閲覧できるものがありません。次のようなファイルをチームのカタログファイルと同じ場所に置いて登録してください。何を、どのエンティティについて測り、どう対処するかを記述します。',
    yaml: 'コピー用のスコアカード',
  },
  trend: {
    imported:
      '{{from}}から{{to}}までの履歴は記録されたものではなく、取り込まれたものです。',
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
