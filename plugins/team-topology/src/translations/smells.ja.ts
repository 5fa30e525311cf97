import { Translated } from '@kumiki/frontend-common';
import { smellMessages as english } from './smells.en';

export const smellMessages: Translated<typeof english> = {
  smells: {
    intro:
      '判断が必要になりがちな点の一覧です。チームの良し悪しを表すものではありません。',
    by: { label: 'まとめ方', rule: 'ルール別', team: 'チーム別' },
    organisation: '組織全体',
    filter: {
      rules: 'ルール',
      allRules: 'すべてのルール',
      teams: 'チーム',
      allTeams: 'すべてのチーム',
      findTeam: 'チームを検索',
      search: 'スメルを検索',
      snoozed: 'スヌーズ中も表示',
    },
    csv: 'CSVをダウンロード',
    none: {
      title: '該当なし',
      description: 'どのルールにも該当しません。',
      filtered: '絞り込みに一致するものはありません。',
    },
    snoozedCount_one: 'ほかに{{count}}件がスヌーズ中です。',
    snoozedCount_other: 'ほかに{{count}}件がスヌーズ中です。',
    why: '理由',
    threshold: 'しきい値',
    source: '出典',
    since: '{{date}}から',
    rule: 'ルール',
    notKnown: {
      title_one: '{{count}}件のルールに確認できない対象があります',
      title_other: '{{count}}件のルールに確認できない対象があります',
      intro:
        '必要な情報が不明なため確認できませんでした。問題がないという意味ではありません。',
      item: '{{rule}}：不明{{count}}件、確認済み{{evaluated}}件',
      off: '{{rule}}：設定で無効',
    },
    snooze: {
      action: 'スヌーズ',
      title: '期限までこのままにする',
      reason: '理由',
      reasonHelp: 'このスメルを見る人全員に表示されます。',
      until: '最終日',
      confirm: 'スヌーズする',
      cancel: 'キャンセル',
      failed: 'スヌーズできませんでした。',
      notEnded: 'スヌーズを終了できませんでした。',
      state: '{{date}}までスヌーズ中：{{reason}}',
      end: 'スヌーズを終了する',
    },
    counts: {
      title: '推移',
      show: '推移を表示',
      day: '日付',
      notKnown: '不明',
    },
    card: {
      title: 'スメル',
      open: 'すべてのスメルを表示',
      none: '該当するものはありません。',
      more_one: 'ほか{{count}}件',
      more_other: 'ほか{{count}}件',
    },
    columns: {
      level: 'レベル',
      rule: 'ルール',
      sentence: '内容',
      teams: 'チーム',
      threshold: 'しきい値',
      source: '出典',
      since: '開始日',
      snoozed: 'スヌーズの最終日',
    },
    sign: {
      title: 'スメルの記号',
      info: { name: 'スメル：情報', meaning: '一度見ておくとよいこと。' },
      warn: {
        name: 'スメル：注意',
        meaning: '近いうちに判断が必要になりがちなこと。',
      },
      error: {
        name: 'スメル：要対応',
        meaning: 'いま判断が必要になりがちなこと。',
      },
    },
    onMap: 'スメル',
    mapFailed: 'スメルを読み込めませんでした。',
  },
};
