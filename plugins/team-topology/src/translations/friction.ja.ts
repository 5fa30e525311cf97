import { Translated } from '@kumiki/frontend-common';
import { frictionMessages as english } from './friction.en';

export const frictionMessages: Translated<typeof english> = {
  friction: {
    label: '摩擦',
    level: {
      none: {
        name: '摩擦なし',
        meaning: 'どちらのチームの仕事も妨げていません。',
      },
      slowing: {
        name: '遅延',
        meaning:
          'このインタラクションで、どちらかのチームの仕事が遅れています。',
      },
      blocking: {
        name: 'ブロック',
        meaning:
          'このインタラクションで、どちらかのチームの仕事が止まっています。',
      },
    },
    since: '{{date}}から',
    days_one: '{{count}}日',
    days_other: '{{count}}日',
    report: '摩擦を報告する',
    update: '更新する',
    updateOf: '摩擦を更新する：{{interaction}}',
    endOf: '終了する：{{interaction}}',
    board: {
      about:
        'チームの仕事を遅らせている、または止めているインタラクションを、チームの申告にもとづいて表示します。ブロックを先に、古いものから順に並べています。',
      interaction: 'インタラクション',
      between: 'チーム',
      level: '摩擦',
      note: '問題',
      noNote: '未記入',
      since: '開始日',
      days: '日数',
      next: '次の一手',
      search: '摩擦を検索',
      none: '検索と絞り込みの条件に合う摩擦はありません。',
      figures: '摩擦のあるインタラクション',
      empty: {
        title: '摩擦は報告されていません',
        description:
          '有効なインタラクションのうち、チームの仕事を遅らせている、または止めていると申告されたものはありません。摩擦は、インタラクションのページか、ここから報告できます。',
      },
      emptyFiltered: {
        title: '絞り込みの条件に合う摩擦はありません',
        description: '他のインタラクションには摩擦があります。',
      },
    },
  },
};
