import { Translated } from '@kumiki/frontend-common';
import { vocabularyMessages as english } from './vocabulary.en';

export const vocabularyMessages: Translated<typeof english> = {
  state: {
    pass: '合格',
    fail: '不合格',
    unknown: '不明',
    error: 'エラー',
    exempt: '適用除外',
    'self-maintained': '自主保守',
    count: '{{state}}：{{total}}',
  },
  stateMeaning: {
    pass: 'ルールを満たしています。',
    fail: 'ルールを満たしていません。',
    unknown: 'ルールが参照するファクトが未取得か、古くなっています。',
    error: 'ファクトを収集できないか、この値でルールを評価できませんでした。',
    exempt: '適用除外が認められています。',
    'self-maintained': '意図的に標準から外れており、保守するチームがいます。',
  },
  level: {
    none: 'レベルなし',
    count: '{{level}}：{{total}}',
    noEntities: '対象のエンティティなし',
  },
  predicate: {
    everything: 'すべて',
    condition: '{{field}}{{condition}}',
    equals: 'が{{value}}',
    not: '次に当てはまらない：{{condition}}',
    brackets: '（{{condition}}）',
    present: 'が設定されている',
    absent: 'が設定されていない',
    hasPrefix: 'が{{value}}で始まる',
    contains: 'に{{value}}を含む',
    field: {
      kind: '種類',
      type: 'タイプ',
      lifecycle: 'ライフサイクル',
      owner: 'オーナー',
      name: '名前',
      tags: 'タグ',
      label: 'ラベル{{name}}',
      annotation: 'アノテーション{{name}}',
    },
  },
  headline: {
    at: '{{level}}',
    orBetter: '{{level}}以上',
  },
  delta: {
    up: '{{since}}から+{{points}}ポイント',
    down: '{{since}}から−{{points}}ポイント',
    none: '{{since}}から変化なし',
    noHistory: '履歴はまだありません',
  },
  lifecycle: {
    draft: '下書き',
    active: '有効',
    retired: '廃止',
  },
  lifecycleMeaning: {
    draft: 'オーナーのメンバーだけに表示され、集計には含まれません。',
    active: '集計に含まれます。',
    retired: '今後は評価されません。',
  },
  coverage: {
    label: 'カバレッジ',
    known: '{{all}}件中{{known}}件が判明（{{share}}）',
    nothing: '対象なし',
  },
  flag: {
    announced: '予告：{{date}}から集計に含まれます',
    invalid: '無効',
    stale: '結果が古くなっています（最終評価：{{when}}）',
    staleNever: 'まだ評価されていません',
    invalidChecks: '無効なチェック：{{total}}',
    notVisible: '閲覧権限がありません',
  },
};
