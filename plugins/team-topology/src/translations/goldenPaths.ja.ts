import { Translated } from '@kumiki/frontend-common';
import { goldenPathMessages as english } from './goldenPaths.en';

export const goldenPathMessages: Translated<typeof english> = {
  goldenPaths: {
    label: '何が必要ですか？',
    description:
      '「定期実行」「ファイルを保存したい」など、日本語でも英語でも、普段の言葉で入力してください。',
    announce: {
      answer: '{{title}}：{{verdict}}。',
      others_one: 'ほかに{{count}}件の候補があります。',
      others_other: 'ほかに{{count}}件の候補があります。',
      route: '{{responsibility}}：相談先は{{team}}です。',
      routeUnclear: '{{responsibility}}：担当を確認してください。',
      none: '「{{need}}」に当てはまるものはありません。',
      all_one: '全部で{{count}}件のケイパビリティがあります。',
      all_other: '全部で{{count}}件のケイパビリティがあります。',
    },
    answer: {
      fits: '「{{need}}」への答え',
      needs: '用途：{{needs}}',
      template: 'テンプレートを使う',
      ownTeamFailed: '所属チームを取得できなかったため、入力されていません。',
      guide: 'ガイドを読む',
      request: '{{team}}に依頼する',
      open: '{{title}}について詳しく見る',
      reason: '理由：{{reason}}',
      instead: '代わりにこちらをお使いください',
      responseTarget: '回答の目安は{{duration}}以内です。',
      owner: {
        offered: '提供チーム：{{team}}',
        planned: '準備しているチーム：{{team}}',
        'not-offered': '判断したチーム：{{team}}',
        retiring: '終了まで提供するチーム：{{team}}',
      },
      noOwner: '提供チームが示されていません。',
      channels: 'チームの連絡先',
      noWay:
        '利用方法が示されていません。チームに尋ねるか、詳細を見てください。',
      consumers_one: '{{count}}件のコンポーネントが使っています。',
      consumers_other: '{{count}}件のコンポーネントが使っています。',
      noConsumers: 'まだどのコンポーネントも使っていません。',
    },
    who: 'チームが担う仕事です',
    others: 'ほかの候補',
    all: {
      count: '{{verdict}}（{{total}}件）',
      more: 'さらに{{total}}件を表示',
      none: 'ケイパビリティがまだ宣言されていません。使えるものと使えないものを、Capabilityエンティティとして宣言してください。',
    },
    nothing: {
      title: '当てはまるものがありません',
      description:
        '別の言葉でも試してください。足りないものがあれば、プラットフォームチームに伝わるようにしましょう。',
      willCount:
        '入力を終えると、この質問はプラットフォームチームのために数えられます。誰が尋ねたかは記録しません。',
      tell: 'プラットフォームチームに伝える',
      linked:
        'この質問をプラットフォームチームのために数えることができます。誰が尋ねたかは記録しません。',
      counting: '質問を数えています。',
      counted:
        'この質問はプラットフォームチームのために数えられました。誰が尋ねたかは記録していません。',
      failed: '質問を数えられませんでした。',
      enough:
        'この質問は数えられません。今日はすでに十分な数の質問が報告されています。',
      otherDate: '別の日付を見ているため、この質問は数えられません。',
      platforms: 'またはプラットフォームチームに尋ねる',
    },
  },
  unansweredNeeds: {
    title: '答えのなかった質問',
    description:
      '検索しても答えが見つからなかった質問を、多い順に並べています。誰が尋ねたかは記録していません。すでに答えがあるものは除いています。',
    need: '質問',
    count: '回数',
    first: '最初の質問',
    last: '最後の質問',
    try: 'もう一度尋ねる：{{need}}',
    search: '質問を探す',
    unchecked: '答えのなかった質問を閲覧できるかどうかを確認できませんでした。',
    none: 'これまでの質問にはすべて答えがありました。',
    noneFound: 'この言葉を含む質問はありません。',
  },
  capabilityTab: {
    notFound: {
      title: 'モデルにこのケイパビリティがありません',
      description: 'カタログにないか、閲覧する権限がありません。',
    },
    adoption: {
      title: '利用状況',
      share: '{{expected}}件中{{using}}件',
      meaning_one:
        '利用が期待されている{{count}}件のコンポーネントのうち（{{percent}}）',
      meaning_other:
        '利用が期待されている{{count}}件のコンポーネントのうち（{{percent}}）',
      percentOnly: '利用が期待されているコンポーネントのうち',
      nobody: '利用が期待されているものはありません。',
      nobodyBecause:
        '提供していないか、対象（appliesTo）が指定されていないか、対象がすべて意図的に外れています。0%という意味ではありません。',
      maintained: '保守されていて見直し期限前のオプトアウトは除いています。',
      consumers_one: '全部で{{count}}件のコンポーネントが使っています。',
      consumers_other: '全部で{{count}}件のコンポーネントが使っています。',
    },
    contract: {
      title: '利用上の取り決め',
      complete: '取り決めはすべて揃っています。',
      missing_one: '{{count}}項目が足りません。',
      missing_other: '{{count}}項目が足りません。',
      notYet: '提供していないものに取り決めはありません。',
      present: 'あり',
      absent: 'なし',
      addTo: '{{entity}}に{{field}}を追加する',
      addToOwner: '{{team}}のTeamApiに{{field}}を追加する',
      addToAnOwner: '提供チームのTeamApiに{{field}}を追加する',
      or: '{{first}}。または、{{second}}。',
      only: '{{first}}。',
      part: {
        owner: 'カタログにある提供チーム',
        'response-target': '回答の目安',
        channel: '連絡先',
        guide: 'ガイド',
        'request-route': '利用または申請の方法',
      },
    },
    consumers: {
      title: '使っているもの',
      component: 'コンポーネント',
      owner: 'オーナー',
      noOwner: 'なし',
      search: 'コンポーネントを探す',
      none: 'まだどのコンポーネントも依存していません。',
      noneFound: 'この言葉を含むコンポーネントはありません。',
    },
    eligible: {
      title: '使えるのに使っていないもの',
      description:
        'appliesToで利用が期待されていて、依存もオプトアウトもないものです。',
      none: '利用が期待されていて使っていないものはありません。',
    },
    optOuts: {
      title: '意図的に外れているもの',
      subject: 'コンポーネント',
      instead: '代わりに使うもの',
      maintainedBy: '保守チーム',
      state: '状態',
      reviewBy: '見直し期限',
      none: 'オプトアウトはありません。',
      noneFound: 'この言葉を含むオプトアウトはありません。',
      search: 'オプトアウトを探す',
    },
    selfService: {
      title: 'セルフサービス',
      description: '過去12週間の{{template}}の実行です。',
      descriptionNoTemplate: '過去12週間のテンプレートの実行です。',
      absent:
        'テンプレートが指定されていないか、テンプレートまたは実行回数を閲覧する権限がありません。',
      notCollected:
        'スキャフォルダーから実行記録をまだ読み込めていないため、数値は不明です。',
      collectedAt: '{{date}}にスキャフォルダーから読み込みました。',
      none: 'この期間にテンプレートは実行されていません。',
      chart:
        '週ごとのテンプレート実行数、{{from}}から{{to}}まで、計{{total}}件',
      table: '週ごとの実行数を表で見る',
      byTeam: 'チーム別',
      week: '週の始まり',
      team: 'チーム',
      noTeam: '不明または閲覧不可',
      runs: '実行数',
      succeeded: '成功',
      failed: '失敗',
      cancelled: '取り消し',
      going: '実行中',
      outcomeCount: '{{outcome}}：{{total}}',
      successShare: '終了したうちの成功',
      duration: '所要時間の中央値',
      about: '約{{duration}}',
      unknown: '不明',
    },
  },
  optOutState: {
    planned: '予定',
    maintained: '保守中',
    overdue: '見直し期限超過',
    orphaned: '保守チーム不在',
    unconfirmed: '所有者の確認なし',
  },
  searchResult: {
    responsibility: '責務',
    'golden-path': 'ゴールデンパス',
    failed: '答えがあるかもしれませんが、検索できませんでした。',
    askAgain: 'ゴールデンパスでもう一度調べる：{{need}}',
  },
};
