import { Translated } from '@kumiki/frontend-common';
import { loadMessages as english } from './load.en';

export const loadMessages: Translated<typeof english> = {
  load: {
    show: '負荷',
    columns: {
      label: '表示する列',
      overview: '概要',
      total: '負荷',
      perMember: '1人あたりの負荷',
    },
    members: 'メンバー数',
    notKnown: '不明',
    each: '1人あたり{{each}}',
    told: '{{name}}：{{total}}',
    measure: {
      ownResponsibilities: '責務',
      interimResponsibilities: '暫定の責務',
      components: 'コンポーネント',
      interactions: 'インタラクション',
      provides: '提供',
      consumes: '利用',
      facilitates: '支援',
      isFacilitated: '被支援',
      collaborations: '協働',
      undefinedInteractions: '未定義',
      consumers: '提供先チーム',
    },
    badge: {
      title: 'チームの負荷',
      short: {
        members: '人',
        responsibilities: '責',
        components: '部',
        interactions: '関',
        consumers: '提',
      },
      members: {
        name: 'メンバー数',
        meaning: 'チームとその下位グループの人数です。',
      },
      responsibilities: {
        name: '責務（自チーム + 暫定）',
        meaning: '担当している責務と、暫定的に担っている責務です。',
      },
      components: {
        name: 'コンポーネント',
        meaning: 'チームが所有するコンポーネントです。',
      },
      interactions: {
        name: '有効なインタラクション',
        meaning: '実施中と期限超過の、すべてのモードを数えます。',
      },
      consumers: {
        name: '提供先チーム',
        meaning: 'サービスを提供しているチームです。重複は数えません。',
      },
      unknown: {
        name: '不明',
        meaning: 'この日付については不明か、閲覧できません。0とは限りません。',
      },
    },
  },
};
