import { Translated } from '@kumiki/frontend-common';
import { pageMessages as english } from './page.en';

export const pageMessages: Translated<typeof english> = {
  page: {
    title: 'チームトポロジー',
    teamApi: 'Team API',
    goldenPath: 'ゴールデンパス',
    views: '表示',
    view: {
      map: 'マップ',
      teams: 'チーム',
      interactions: 'インタラクション',
      'between-teams': 'チーム間',
      responsibilities: '責務',
      'golden-paths': 'ゴールデンパス',
      compare: '比較',
      timeline: 'タイムライン',
      smells: 'スメル',
      drafts: '下書き',
    },
    interactionViews: 'インタラクション',
    interactionView: {
      interactions: 'すべてのインタラクション',
      'between-teams': 'チーム間の摩擦',
    },
    loading: '組織を読み込んでいます',
    loadingDate: '{{date}}時点を読み込んでいます',
    outdated: '更新できませんでした。{{date}}時点の状態を表示しています。',
    stale:
      'カタログを最後に読み取ったのは{{time}}です。それ以降の変更は表示されていません。',
    past: {
      recorded: {
        title: '{{date}}の記録です',
        short: '記録にもとづく表示',
        description:
          'チーム、責務、ゴールデンパスは、{{date}}にカタログにあった内容です。',
      },
      imported: {
        title: '{{date}}の内容はインポートしたものです',
        short: 'インポートにもとづく表示',
        description:
          '{{date}}の内容はファイルからインポートしたもので、当時のカタログの記録ではありません。',
      },
      'not-known': {
        title: '{{date}}の記録はありません',
        short: '日付のみ判明',
        description:
          '{{date}}のタイプ、ミッション、責務、ゴールデンパスはわかりません。インタラクション、オプトアウト、設立日はその日のものです。',
      },
    },
    empty: {
      title: '表示できるチームがありません',
      description:
        'カタログに閲覧できるグループがありません。チームはカタログのグループをもとに表示します。',
    },
    noTeamsYet: {
      title: '{{date}}にはまだチームがありませんでした',
      description: '最初のチーム「{{team}}」の発足日は{{date}}です。',
      show: '{{date}}を表示',
    },
  },
  at: {
    label: '基準日',
    today: '今日',
    previousChange: '前の変更：{{date}}',
    noPreviousChange: 'これより前の変更はありません',
    nextChange: '次の変更：{{date}}',
    noNextChange: 'これより後の変更はありません',
    unknownToday: '組織の今日の日付を取得できませんでした。',
    zone: '{{timeZone}}では、今日は{{date}}です。',
    notADate: '「{{value}}」は日付ではありません。今日の状態を表示しています。',
  },
  filters: {
    label: '絞り込み',
    types: 'チームタイプ',
    allTypes: 'すべてのタイプ',
    modes: 'インタラクションモード',
    allModes: 'すべてのモード',
    groupings: 'グルーピング',
    allGroupings: 'すべてのグルーピング',
    findGrouping: 'グルーピングを検索',
    groupingOfType: '{{name}}（{{type}}）',
    states: '状態',
    inForce: '有効なもの',
    anyState: 'すべての状態',
    clear: '絞り込みを解除',
    focus: '{{team}}とその連携先のみ表示中',
    clearFocus: 'すべてのチームを表示',
  },
  findings: {
    title_one: '確認が必要な宣言：{{count}}件',
    title_other: '確認が必要な宣言：{{count}}件',
    intro:
      '解釈できる内容はすべて表示しています。次の項目は、存在しないものを指しているか、ほかの宣言と一致していません。記載箇所と対応方法をそれぞれ示します。',
    showAll: '{{total}}件すべてを表示',
    suggestion: '{{ref}}ではありませんか？',
    others: '関連：{{refs}}',
    alsoIn_one: 'ほか{{count}}件のエンティティにもあります。',
    alsoIn_other: 'ほか{{count}}件のエンティティにもあります。',
    rule: {
      'unknown-team':
        'このグループはカタログに存在しないか、閲覧できません。名前を修正するか、グループを追加してください。',
      'unknown-responsibility':
        'この責務はカタログに存在しません。名前を修正するか、責務を宣言してください。',
      'unknown-capability':
        'このケイパビリティはカタログに存在しません。名前を修正するか、ケイパビリティを宣言してください。',
      'unknown-component':
        'このコンポーネントはカタログに存在しません。名前を修正するか、コンポーネントを登録してください。',
      'unknown-user':
        'このユーザーはカタログに存在しないか、閲覧できません。名前を修正してください。',
      'unknown-parent':
        'このグループはカタログにないか、閲覧できません。親グループを修正するか、グループを追加してください。',
      'second-team-api':
        'グループと同じ場所で宣言された別のTeam APIが有効です。これを削除するか、統合してください。',
      'contested-team-api':
        'このグループを記述するTeam APIが複数あり、グループと同じ場所のものが一つに定まらないため、どれも有効ではありません。一つだけ残してください。',
      'unconfirmed-opt-out':
        'このチームはコンポーネントの所有者ではなく、オプトアウトもコンポーネントと同じ場所で宣言されていないため、数えられません。所有者が保守してください。',
      'refused-change':
        'カタログはこのエンティティの最新版を受け付けず、前の版を残しています。指摘された箇所を修正してください。',
      'group-cycle':
        'これらのグループは互いを含み、循環しています。親または子の指定を一つ削除してください。',
      'part-of-cycle':
        '二つのグルーピングが互いに属しています。spec.partOfを一つ削除してください。',
      'part-of-team':
        'これはチームであり、グルーピングではありません。両方が属するグルーピングを指定してください。',
      'responsibility-cycle':
        '親をたどるとこの責務に戻ります。いずれかの親の指定を外してください。',
      'accepts-and-declines':
        '同じ責務を「担う」と「担わない」の両方に挙げています。どちらか一方にしてください。',
      'hand-off-to-itself':
        '引き継ぎ先が自チームになっています。実際の相談先のチームを指定してください。',
      'hand-off-cycle':
        '引き継ぎ先をたどるとこのチームに戻り、誰にも行き着きません。担うチームを話し合って決め、そのチームを指定してください。',
      'hand-off-dead-end':
        'ここで指定されたチームは、この責務を担うとも、別のチームに引き継ぐとも宣言していません。担うよう依頼するか、実際に担うチームを指定してください。',
    },
  },
  undeclared: {
    title: '最初のチームを記述しましょう',
    progress_one: '{{total}}チーム中{{described}}チームが記述済みです',
    progress_other: '{{total}}チーム中{{described}}チームが記述済みです',
    description:
      'マップも回答も、チーム自身が述べたことしか知りません。何を担い、何を担わず、どう依頼すればよいか。フォームに沿って5分ほどで記述できます。',
    next: '次は{{team}}です。',
    describe: '記述する',
    byHand: 'ファイルを自分で書く',
    mission: 'チームの存在意義を一文で書いてください。',
    yaml: '{{team}}の記述例（コピー用）',
  },
};
