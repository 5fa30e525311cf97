import { Translated } from '@kumiki/frontend-common';
import { askMessages as english } from './ask.en';

export const askMessages: Translated<typeof english> = {
  ask: {
    label: '誰の担当？ 何を使う？',
    description:
      '「DNSは誰の担当？」「定期実行したい」など、日本語でも英語でも、普段の言葉で尋ねてください。',
    placeholder: '質問を入力',
    bestGuess: '有力な候補',
    because: {
      'rightful-owner':
        '暫定的に対応しているチームが、本来の担当として挙げています。',
      'hand-off': '担わないチームの多くが、このチームを案内しています。',
      neighbours: '同じ領域の責務の多くを担っています。',
    },
    orWork: 'それとも、担当するチームをお探しですか？',
    orThing: 'それとも、使えるものをお探しですか？',
    foldedWork: 'チームが担う仕事：{{title}}',
    foldedThing: '使えるもの：{{title}}',
    otherWork: 'ほかに考えられる責務',
    announceNobody: '{{responsibility}}：担当するチームがありません。',
    needsSomebody: '担当が決まっていないもの',
    tryIt: 'よくある用途',
    open: '一覧で詳しく見る',
  },
};
