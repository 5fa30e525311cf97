import { Translated } from '@kumiki/frontend-common';
import { tableMessages as english } from './tables.en';

export const tableMessages: Translated<typeof english> = {
  teams: {
    search: 'チームを検索',
    none: '検索と絞り込みの条件に合うチームはありません。',
    name: 'チーム',
    type: 'タイプ',
    grouping: 'グルーピング',
    mission: 'ミッション',
    missionMissing: '未記入',
    members: 'メンバー数',
    components: 'コンポーネント',
    inForce: '有効な関わり',
    inForceCount: '{{mode}}：{{total}}',
    noneInForce: 'なし',
    showOnMap: '{{team}}をマップで表示',
  },
  interactions: {
    search: 'インタラクションを検索',
    none: '検索と絞り込みの条件に合うインタラクションはありません。',
    from: '提供・支援側',
    mode: 'モード',
    to: '相手',
    purpose: '目的',
    since: '開始日',
    until: '終了予定日',
    openEnded: '期限なし',
    reviewBy: '見直し期限：{{date}}',
    endedOn: '終了日：{{date}}',
    state: '状態',
    overdueSince: '{{date}}から期限超過',
  },
};
