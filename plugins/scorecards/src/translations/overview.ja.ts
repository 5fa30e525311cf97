import { Translated } from '@kumiki/frontend-common';
import { overviewMessages as english } from './overview.en';

export const overviewMessages: Translated<typeof english> = {
  overview: {
    whole: '組織全体',
    trail: '開いているグループ',
    scorecards: 'スコアカード',
    legend:
      '各バーはレベルごとのエンティティ数を示します。横にあるのは、問われている内容のうち判明している割合です。不明は合格として数えません。',
    teams: 'チーム',
    search: 'チームを検索',
    depth: 'グループの階層数',
    filter: 'スコアカード',
    allScorecards: 'すべてのスコアカード',
    noTeams: '該当するチームがありません。',
    noGroups: 'この下にグループはありません。',
    team: 'チーム',
    entities: 'エンティティ数',
    open: '{{group}}の下のグループを開く',
    results: '{{group}}の{{scorecard}}の結果',
    notApplicable: '対象外',
    others: {
      title: 'チームが所有していないもの',
      owners: '所有者',
      people: '個人',
      missing: '存在しないオーナー',
      nobody: 'オーナーなし',
      other: 'その他（チームでも個人でもないか、表示できません）',
    },
    missingOwners: 'カタログに存在しないオーナー',
    missingOwner_one: '{{owner}}：エンティティ{{count}}件',
    missingOwner_other: '{{owner}}：エンティティ{{count}}件',
  },
  catalog: {
    column: 'スコアカード',
    filter: 'スコアカードのレベル',
    filterFailed: 'レベルで絞り込めませんでした。',
    failed: 'レベルを読み込めませんでした。',
    notEvaluated: '評価されていません',
    part: 'このレベルのエンティティはほかにもあります。最初の{{total}}件を表示しています。',
  },
  widget: {
    noTeams: '所属しているチームがありません。',
    nothing: 'このチームの所有物に適用されるスコアカードはありません。',
    more: 'ほかのチーム：{{total}}。概要で確認できます。',
    openOverview: '概要を開く',
  },
};
