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
        'チームを含むグルーピングであるか、カタログに存在しないか、閲覧権限がありません。',
    },
  },
  teamCard: {
    title: '他チームとの関わり方',
    openMap: 'マップで表示',
  },
};
