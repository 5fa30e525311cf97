import { Translated } from '@kumiki/frontend-common';
import { mapMessages as english } from './map.en';

export const mapMessages: Translated<typeof english> = {
  label: 'チームマップ',
  pictureLabel: '{{date}}時点のチームマップ',
  teamCount_one: '{{count}}チーム',
  teamCount_other: '{{count}}チーム',
  interactionCount_one: '{{count}}件のインタラクション',
  interactionCount_other: '{{count}}件のインタラクション',
  asOf: '{{date}}時点',
  summary: '{{teams}}と{{interactions}}のマップです。',
  help: {
    pan: '矢印キーでマップを移動、プラスとマイナスで拡大・縮小、0で全体を表示します。',
    teams:
      'Tabキーでチームに移動します。そこから矢印キーで最も近いチームか担当なしの責務、Page DownとPage Upでインタラクションやグルーピングも含めて次と前に移り、Enterで開き、Escapeで閉じます。',
    pointer:
      'ドラッグかスクロールで移動します。Ctrlを押しながらスクロールすると拡大・縮小します。',
  },
  loading: 'マップを描画しています',
  error: {
    title: 'マップを描画できませんでした',
    description:
      'チームとインタラクションは下にテキストで表示しています。チームを減らすと描画できることがあります。',
    retry: '再試行',
  },
  empty: {
    title: '絞り込みの条件に合うチームはありません',
    description: '絞り込みを解除すると、組織のほかの部分を表示できます。',
  },
  toolbar: {
    label: 'マップの操作',
    zoomIn: '拡大',
    zoomOut: '縮小',
    fit: '全体を表示',
    fullScreen: '全画面で表示',
    leaveFullScreen: '全画面表示を終了',
  },
  search: {
    label: 'マップ上のチームやグルーピングを検索',
    placeholder: 'チーム・グルーピングを検索',
    none: '該当するものはありません',
    matches_one: '{{count}}件',
    matches_other: '{{count}}件',
    position: '{{total}}件中{{position}}件目：{{team}}',
    notDrawn_one: 'ほか{{count}}件はマップに表示していません',
    notDrawn_other: 'ほか{{count}}件はマップに表示していません',
    draw: '{{team}}を描画',
  },
  notDrawn: {
    title: '{{team}}はマップに描画されていません。',
    draw: 'このチームと連携先を描画',
  },
  export: {
    label: 'エクスポート',
    svg: 'SVG画像',
    png: 'PNG画像',
    svgIn: {
      light: 'SVG画像（ライト）',
      dark: 'SVG画像（ダーク）',
    },
    pngIn: {
      light: 'PNG画像（ライト）',
      dark: 'PNG画像（ダーク）',
    },
    mermaid: 'Mermaid形式の図',
    copyMermaid: 'Mermaid形式でコピー',
    copied: 'Mermaid形式でコピーしました',
    done: '{{file}}を保存しました',
    failed: 'マップをエクスポートできませんでした：{{reason}}',
    dismiss: '閉じる',
  },
  hidden: {
    title: '表示していないもの：{{teams}}、{{interactions}}',
    titleWithDropped:
      '表示していないもの：{{teams}}、{{interactions}}、{{dropped}}',
    description:
      '一度に描画するのは最大{{budget}}チームです。絞り込むか、描画するチームを増やしてください。',
    showMore: '{{budget}}チームまで描画',
  },
  team: {
    provides: '{{teams}}にサービスを提供',
    consumes: '{{teams}}のサービスを利用',
    collaborates: '{{teams}}とコラボレーション',
    facilitates: '{{teams}}をファシリテーション',
    facilitated: '{{teams}}からファシリテーションを受ける',
    worksWith: '{{teams}}と協働（かたちは未定義）',
    used: '{{teams}}にコンポーネントを利用されている',
    uses: '{{teams}}のコンポーネントを利用',
    overdue_one: '期限を過ぎたインタラクション{{count}}件',
    overdue_other: '期限を過ぎたインタラクション{{count}}件',
    blocked_one: '{{count}}件のインタラクションがチームの仕事を止めています',
    blocked_other: '{{count}}件のインタラクションがチームの仕事を止めています',
    slowed_one: '{{count}}件のインタラクションがチームの仕事を遅らせています',
    slowed_other: '{{count}}件のインタラクションがチームの仕事を遅らせています',
    partOf: '{{grouping}}に所属',
    notInCatalog: 'カタログに存在しません',
    later: '{{team}}（{{date}}設立）',
    none: 'マップ上にインタラクションはありません',
    drops: '担当しない責務のうち、担当なしのもの：{{responsibilities}}',
    sentenceEnd: '。',
  },
  dropped: {
    nobody: '担当するチームがありません',
    declinedBy: '担当しないと宣言しているチーム：{{teams}}',
    count_one: 'チームの間に担当なしの責務が{{count}}件あります。',
    count_other: 'チームの間に担当なしの責務が{{count}}件あります。',
    responsibilities_one: '担当なしの責務{{count}}件',
    responsibilities_other: '担当なしの責務{{count}}件',
    opened:
      '{{responsibility}}を開きました。担当するチームがありません。担当しないと宣言しているチームは{{teams}}です。詳細はマップの後にあります。',
  },
  contested: {
    acceptedBy: '担当が重複：{{teams}}が担うと宣言し、主担当が定まっていません',
    opened:
      '{{responsibility}}を開きました。{{teams}}の間で担当が重複しています。詳細はマップの後にあります。',
  },
  inferred: {
    between: '{{to}}は{{from}}のコンポーネントを利用',
    meaning:
      'カタログのコンポーネントとAPIから推定したもので、宣言されていません。',
    title: 'カタログからの推定',
    uses_one: '{{team}}の所有物を利用するコンポーネント：{{count}}件',
    uses_other: '{{team}}の所有物を利用するコンポーネント：{{count}}件',
    used_one:
      'このチームの所有物を利用する{{team}}のコンポーネント：{{count}}件',
    used_other:
      'このチームの所有物を利用する{{team}}のコンポーネント：{{count}}件',
    declare: 'インタラクションを宣言',
    notice:
      '破線は、カタログから推定したコンポーネントの利用関係です。インタラクションを宣言すると置き換わります。',
  },
  interaction: {
    between: {
      'x-as-a-service': '{{from}}が{{to}}にサービスを提供',
      collaboration: '{{from}}と{{to}}がコラボレーション',
      facilitating: '{{from}}が{{to}}をファシリテーション',
      undefined: '{{from}}と{{to}}が協働（かたちは未定義）',
    },
    from: {
      'x-as-a-service': 'サービスの提供元',
      collaboration: '協働するチーム',
      facilitating: '支援するチーム',
      undefined: '協働するチーム',
    },
    to: {
      'x-as-a-service': 'サービスの利用者',
      collaboration: '協働の相手',
      facilitating: '支援を受けるチーム',
      undefined: '協働の相手',
    },
    opened:
      '{{interaction}}を開きました。{{teams}}の間のインタラクションです。詳細はマップの後にあります。',
    entity: 'インタラクションのページを開く',
  },
  text: {
    title: 'マップをテキストで表示',
    open: '{{team}}を開く',
  },
  panel: {
    label: '{{team}}について',
    close: '閉じる',
    opened:
      '{{team}}を開きました。連携先は{{teams}}です。詳細はマップの後にあります。',
    openedAlone: '{{team}}を開きました。詳細はマップの後にあります。',
    closed: '詳細を閉じました。',
    entity: 'ページを開く',
    responsibility: '責務のページを開く',
    neighbourhood: '連携先だけを表示',
    members: 'メンバー数',
    components: 'コンポーネント数',
    grouping: 'グルーピング',
    teams: 'チーム',
    noTeams: 'この日付の時点で、このグルーピングにチームはありません。',
    unknown:
      'インタラクションがこのチームを指していますが、カタログに存在しないか、閲覧できません。',
    unknownGrouping: '親として名前が挙がっていますが、カタログにありません。',
    later: 'このチームは{{date}}に設立されます。表示している日付より後です。',
    interactions: 'インタラクション',
    noInteractions: '他のチームとのインタラクションは宣言されていません。',
    role: {
      provides: 'サービスの提供先',
      consumes: '利用しているサービスの提供元',
      collaborates: 'コラボレーションの相手',
      facilitates: 'ファシリテーションの相手',
      facilitated: 'ファシリテーションを受けている相手',
      worksWith: '協働の相手（かたちは未定義）',
    },
    period: '{{since}}〜{{until}}',
    openEnded: '{{since}}から',
    review: '見直し期限：{{date}}',
  },
  legend: {
    title: '凡例',
    hide: '凡例を隠す',
    meanings: '図形の意味',
    types: 'チームタイプ',
    groupings: 'グルーピング',
    modes: '協働のかたち',
    marks: '印',
    stateMeaning: {
      overdue: 'インタラクションの終了予定日か見直し期限を過ぎています。',
      planned: 'インタラクションはまだ始まっていません。',
      ended: 'インタラクションは終了しました。',
    },
    unknown: 'カタログに存在しない',
    unknownMeaning: 'インタラクションが、カタログにないチームを指しています。',
    dropped: '担当なしの責務',
    droppedMeaning:
      '担当するチームがありません。担当しないと宣言しているチームへ、棒の付いた線が伸びています。',
    inferred: '推定した依存関係',
    contested: '担当が重複する責務',
    contestedMeaning:
      '複数のチームが担うと宣言し、主担当が定まっていません。丸の付いた線がそのチームへ伸びています。',
    flow: '価値は左から右へ、顧客に向かって流れます。',
  },
};
