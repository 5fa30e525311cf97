import { Translated } from '@kumiki/frontend-common';
import { teamApiMessages as english } from './teamApi.en';

export const teamApiMessages: Translated<typeof english> = {
  teamApi: {
    about: 'チームについて',
    mission: 'ミッション',
    missionMissing: 'このチームのミッションはまだ書かれていません。',
    type: 'タイプ',
    partOf: '所属グルーピング',
    founded: '発足日',
    members: 'メンバー数',
    notKnown: '不明',
    memberCount: {
      withSubgroups: '{{direct}}（下位グループを含め{{total}}）',
      notInCatalog_one: '宣言のみ{{count}}人（カタログになし）',
      notInCatalog_other: '宣言のみ{{count}}人（カタログになし）',
      and: '{{known}}、{{unknown}}',
    },
    contested: {
      title: 'このチームを名乗るTeam APIが複数あり、どれも有効ではありません',
      description:
        'その内容はここに表示しません。グループと同じ場所のものだけを残し、ほかを削除してください：',
    },
    components: 'コンポーネント数',
    showOnMap: 'マップで表示',
    change: '変更する',
    description: '説明',
    links: 'リンク',
    tags: 'タグ',
    declaredIn: '宣言元',
    offers: {
      title: 'チームが提供するもの',
    },
    does: {
      title: 'チームが担うこと',
      none: '宣言されていません。',
      primary: '複数チームのうち最初の窓口',
    },
    doesNot: {
      title: 'チームが担わないこと',
      goTo: '相談先：{{team}}',
      goToNobody: '代わりの相談先は指定されていません',
    },
    interim: {
      title: '暫定的に対応していること',
      belongsTo: '本来の担当：{{team}}',
      belongsToNobody: '本来の担当はまだ決まっていません',
      since: '{{date}}から',
      reviewBy: '見直し期限：{{date}}',
      overdue: '見直し期限（{{date}}）を過ぎています',
    },
    contact: {
      title: 'チームへの連絡と依頼',
      channels: '連絡先',
      hours: '対応時間',
      responseTarget: '回答の目安',
      within: '{{duration}}以内',
      request: '依頼する',
      none: '連絡方法は記載されていません。',
    },
    ways: {
      title: 'チームの働き方',
      serviceLevels: 'サービスの水準',
      versioning: 'バージョンと変更の方針',
      searchTerms: 'Wikiの検索語',
      meetings: 'ミーティング',
    },
    currentWork: '現在取り組んでいること',
    interactions: {
      title: 'インタラクション',
      inForce: '有効なもの',
      planned: '予定',
      ended_one: '終了（{{count}}件）',
      ended_other: '終了（{{count}}件）',
      none: '他のチームとのインタラクションは宣言されていません。',
      noneInForce: '有効なものはありません。',
    },
    undescribed: {
      title: 'このチームはまだ記述されていません',
      description:
        '何を担い、何を担わず、どう依頼すればよいかが他のチームから見えません。次のようなファイルをチームのカタログファイルと同じ場所に置き、登録してください。',
    },
    notFound: {
      title: 'モデルにこのチームがありません',
      description:
        'カタログに存在しないか、まだ何も含んでいないか、閲覧権限がありません。',
    },
  },
  teamCard: {
    title: 'チームの概要',
    groupingTitle: '含まれるもの',
    openMap: 'マップで表示',
    load: 'チームが抱えているもの',
    responsibilities: '責任',
    interim: '一時的に預かり中',
    next: {
      title: '次にすること',
      describe: {
        text: 'このチームはまだ記述されていません。何を担い、何を担わず、どう依頼すればよいかが他のチームから見えません。',
        action: 'チームを記述する',
      },
      'write-mission': {
        text: 'このチームのミッションはまだ書かれていません。',
        action: 'ミッションを書く',
      },
      'settle-interaction': {
        text: '{{subject}}は{{date}}に期限を過ぎています。終了するか、まだ必要なら新しい期限を決めてください。',
        action: '終了する',
      },
      'review-interim': {
        text: '{{subject}}を一時的に預かっています。見直しの期限は{{date}}でした。',
        action: '引き継ぐ',
      },
      'settle-responsibility': {
        text: '{{subject}}を複数のチームが自分の責任としています。',
        action: '引き継ぐ',
      },
      'say-how': {
        text: '一緒に働いていますが、協働のかたちが定められていません：{{subject}}',
        action: '協働のかたちを決める',
      },
    },
  },
  grouping: {
    title: '含まれるもの',
    figures: '種類別のチーム数',
    teams: 'チーム',
    groupings: 'グループ',
  },
};
