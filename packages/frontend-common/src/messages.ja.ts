import { messages as english } from './messages.en';
import { flattenMessages, Translated } from './words/messages';

const messages: Translated<typeof english> = {
  failure: {
    retry: '再試行',
    outdated: '更新できませんでした。前回読み込んだ内容を表示しています。',
    forbidden: {
      title: '権限が必要です',
      description:
        '権限「{{permission}}」が必要です。Backstageの管理者に依頼してください。',
      unnamed: 'Backstageの管理者に権限の付与を依頼してください。',
    },
    notFound: {
      title: '表示できるものがありません',
      description: '存在しないか、閲覧権限がありません。',
    },
    unavailable: {
      title: '現在利用できません',
      description:
        'バックエンドを利用できません。しばらくしてから再試行してください。',
    },
    unreachable: {
      title: '接続できません',
      description:
        'バックエンドに接続できません。通信環境を確認して再試行してください。',
    },
    failed: {
      title: '問題が発生しました',
      description: 'バックエンドは理由を返しませんでした。',
    },
  },
  table: {
    range: '{{total}}件中{{from}}～{{to}}件',
    rowsPerPage: '1ページ{{size}}行',
    csv: 'CSVをダウンロード',
  },
  copy: {
    button: 'コピー',
    copied: 'コピーしました',
  },
  entity: {
    notInCatalog: '{{name}}（カタログに存在しません）',
  },
};

export default flattenMessages(messages);
