import { Translated } from '@kumiki/frontend-common';
import { vocabularyMessages as english } from './vocabulary.en';

export const vocabularyMessages: Translated<typeof english> = {
  teamType: {
    'stream-aligned': {
      name: 'ストリームアラインドチーム',
      meaning:
        '一つの価値の流れを、ニーズの発生からサービスの運用まで担います。',
    },
    platform: {
      name: 'プラットフォームチーム',
      meaning: '他のチームが依頼なしで使えるサービスを提供します。',
    },
    enabling: {
      name: 'イネイブリングチーム',
      meaning: '他のチームがスキルを身につけるのを支援し、その後は離れます。',
    },
    'complicated-subsystem': {
      name: 'コンプリケイテッド・サブシステムチーム',
      meaning: '高度な専門知識を要する部分を開発します。',
    },
    'undefined-type': {
      name: 'タイプ未定義',
      meaning: 'このチームのタイプはまだ定められていません。',
    },
  },
  groupingType: {
    platform: {
      name: 'プラットフォームグルーピング',
      meaning: '一つのプラットフォームを共に提供するチームのまとまりです。',
    },
    'value-stream': {
      name: 'バリューストリームグルーピング',
      meaning: '一つのバリューストリームを共に担うチームのまとまりです。',
    },
  },
  mode: {
    'x-as-a-service': {
      name: 'X-as-a-Service',
      meaning: '一方のチームが提供し、他のチームがそれを自力で利用します。',
    },
    collaboration: {
      name: 'コラボレーション',
      meaning: '新しいことを見いだすために、チーム同士が密に協力します。',
    },
    facilitating: {
      name: 'ファシリテーション',
      meaning: '相手のチームが自走できるようになるまで支援します。',
    },
    undefined: {
      name: '未定義',
      meaning: '一緒に働いていますが、協働のかたちはまだ定められていません。',
    },
  },
  interactionState: {
    planned: '予定',
    active: '実施中',
    overdue: '期限超過',
    ended: '終了',
  },
  verdict: {
    offered: '利用できます',
    planned: '提供予定',
    'not-offered': '提供していません',
    retiring: '提供終了予定',
  },
  access: {
    'self-service': 'セルフサービス（依頼は不要です）',
    request: '申請制',
    assisted: '提供チームと一緒に進めます',
  },
  responsibilityState: {
    owned: '担当あり',
    contested: '担当が重複',
    interim: '暫定対応中',
    orphaned: '担当チームが消滅',
    dropped: '担当なし',
    unknown: 'この日付では不明',
  },
};
