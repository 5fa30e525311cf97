import { Translated } from '@kumiki/frontend-common';
import { cardMessages as english } from './cards.en';

export const cardMessages: Translated<typeof english> = {
  interactionCard: {
    title: 'チーム同士の協働のかたち',
    sentence: {
      'x-as-a-service': '{{from}}が提供するサービスを、{{to}}が利用します。',
      collaboration: '{{from}}と{{to}}が密に協力します。',
      facilitating: '{{to}}が自走できるようになるまで、{{from}}が支援します。',
      undefined:
        '{{from}}と{{to}}が一緒に働いています。協働のかたちは定められていません。',
    },
    purpose: '目的',
    capability: 'ケイパビリティ',
    state: '状態',
    since: '開始日',
    until: '終了予定日',
    openEnded: '期限なし',
    reviewBy: '見直し期限',
    ended: '終了日',
    overdue:
      '{{date}}から期限を過ぎています。終了するか、続ける場合は新しい期限を決めてください。',
    people: '参加メンバー',
    allocation: '稼働の{{share}}',
    goals: '目標',
    exitCriteria: '終了条件',
  },
  interactionActions: {
    end: '終了する',
    change: '変更する',
    sayHow: '協働のかたちを決める',
    follow: '次の形を宣言する',
  },
  capabilityCard: {
    title: '利用できますか？',
    change: '変更する',
    answer: {
      offered: 'サポートされている方法です。',
      planned: 'まだ利用できません。',
      'not-offered': 'ここでは提供していません。',
      retiring: '新たに使い始めないでください。提供を終了する予定です。',
    },
    needs: 'こんなときに',
    access: '利用方法',
    get: '利用を始める',
    guide: 'ガイドを読む',
    responseTarget: '回答の目安',
    owner: '提供チーム',
    reason: '理由',
    instead: '代わりに使うもの',
  },
  responsibilityCard: {
    title: '担当チーム',
    change: '変更する',
    notInModel: 'モデルにこの責務がありません。',
  },
  optOutCard: {
    title: '意図的に標準から外れているもの',
    review: '延長または終了する',
    sentence: '{{subject}}は{{capability}}を使っていません。',
    instead: '代わりに使うもの',
    maintainedBy: '保守チーム',
    reason: '理由',
    since: '開始日',
    reviewBy: '見直し期限',
    overdue: '見直し期限（{{date}}）を過ぎています。',
    unknownState: '見直し期日を過ぎているかどうかは不明です。',
  },
  teamApiCard: {
    title: 'チーム',
    open: '{{team}}との関わり方を見る',
  },
};
