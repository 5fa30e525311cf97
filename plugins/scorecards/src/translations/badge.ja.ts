import { Translated } from '@kumiki/frontend-common';
import { badgeMessages as english } from './badge.en';

export const badgeMessages: Translated<typeof english> = {
  badge: {
    open: 'バッジ',
    openOf: '{{scorecard}}のバッジ',
    title: 'バッジ：{{scorecard}}',
    help: 'バッジは、リポジトリのREADMEなどにこのエンティティのレベルを表示します。リンクを知っている人は、サインインせずにスコアカードの名前とレベルを見ることができます。',
    ownersOnly:
      'バッジを作成・取り消しできるのは、権限のあるエンティティのオーナーだけです。',
    working: '有効なバッジ',
    none: 'バッジはまだありません。',
    created: '{{date}}に作成',
    createdBy: '{{date}}に作成（{{person}}）',
    create: '作成',
    revoke: '取り消す',
    revokeOf: '{{date}}に作成したバッジを取り消す',
    markdown: 'コピーするMarkdown',
    once: 'リンクが表示されるのは一度だけです。今コピーしてください。',
    copy: 'コピー',
    copied: 'コピーしました。',
    notCopied:
      'ブラウザーがコピーを許可しませんでした。テキストを選択してコピーしてください。',
    close: '閉じる',
    failed: '実行できませんでした。',
  },
};
