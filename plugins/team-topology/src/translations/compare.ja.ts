import { Translated } from '@kumiki/frontend-common';
import { compareMessages as english } from './compare.en';

export const compareMessages: Translated<typeof english> = {
  compare: {
    dates: '比較する日付',
    since: '開始',
    until: '終了',
    today: '今日',
    notADate: '「{{value}}」は日付ではないため、無視しています。',
    order: {
      title: '{{since}}は{{until}}より後の日付です',
      description: '古い日付を先に指定してください。',
      swap: '日付を入れ替える',
    },
    outdated: '更新できませんでした。{{date}}時点の状態を表示しています。',
    figures: '違いのあるエンティティ',
    mark: {
      added: '追加',
      removed: '削除',
      changed: '変更',
      same: '変更なし',
    },
    between: '{{since}}から{{until}}まで',
    summary: '{{dates}}：{{counts}}',
    nothing: {
      title: '{{since}}から{{until}}までの間に変更はありません',
      description: 'もっと離れた日付を選んでください。',
    },
    boundaries: {
      title: '{{dates}}の責務は不明です',
      description:
        'その時点の記録がありません。分からない変更は表示していません。',
    },
    list: '変更',
    only: '{{name}}に関する変更のみ表示中',
    showAll: 'すべての変更を表示',
    noneOfIt: '変更はありません。',
    export: {
      markdown: 'Markdownの一覧',
      copyMarkdown: 'Markdownとしてコピー',
      copied: 'Markdownとしてコピーしました',
    },
  },
};
