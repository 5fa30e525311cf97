import { Translated } from '@kumiki/frontend-common';
import { fieldMessages as english } from './fields.en';

export const fieldMessages: Translated<typeof english> = {
  fields: {
    list: {
      item: '「{{name}}」',
      separator: '、',
    },
    required: '必須',
    loading: '選択肢を読み込んでいます',
    searching: '検索しています',
    none: '選択できるものがまだありません。',
    noMatch: '「{{search}}」に一致するものはありません。',
    narrow:
      '{{total}}件のうち最初の{{shown}}件です。文字を入力して絞り込んでください。',
    unreachable:
      '選択肢を読み込めませんでした。{{why}} {{example}} のような参照を入力してください。ここでは確認できませんが、書き込みの前に改めて確認されます。',
    unchecked:
      'ここでは確認できませんでした。書き込みの前に改めて確認されます。',
    retry: '再試行',
    team: {
      label: 'チーム',
      help: '名前またはタイプで、日本語でも英語でも検索できます。',
      gone: 'カタログに存在しないチーム',
    },
    capability: {
      label: 'ケイパビリティ',
      help: 'チームが利用するものです。名前、ニーズ、提供状況で検索できます。',
    },
    responsibility: {
      label: '責任範囲',
      help: '仕事のまとまりです。名前、領域、状態、担当で検索できます。',
      noOwner: '担当がいません',
      ownedBy: '担当：{{owner}}',
      heldBy: '暫定対応：{{holders}}',
      acceptedBy: '引き受けているチーム：{{teams}}',
    },
    interaction: {
      label: 'インタラクション',
      help: 'チームの協力関係です。チーム、目的、モード、状態で検索できます。',
      parties: '{{from}} と {{to}}',
      since: '{{date}}から',
    },
    date: {
      label: '日付',
    },
    duration: {
      label: '期間',
      unit: '単位',
      minutes: '分',
      hours: '時間',
      days: '日',
      weeks: '週間',
    },
    schedule: {
      label: '実行の時刻',
      hourly: '毎時',
      daily: '毎日',
      weekdays: '月曜日から金曜日まで',
      weekly: '毎週',
      monthly: '毎月',
      other: 'その他（cron）',
      day: '日',
      dayOfMonth: '{{day}}日',
      time: '時刻',
      minutes: '毎時の分',
      cron: 'cronの五つの項目：分、時、日、月、曜日',
      weekday0: '日曜日',
      weekday1: '月曜日',
      weekday2: '火曜日',
      weekday3: '水曜日',
      weekday4: '木曜日',
      weekday5: '金曜日',
      weekday6: '土曜日',
    },
    teamApi: {
      filledIn:
        '{{team}} が公開しているTeam APIの内容を入力済みです。ここで消したものは、公開内容からも消えます。',
      unreachable:
        '公開されているTeam APIを読み込めませんでした。空のままにした項目は変わりません。',
    },
    entity: {
      filledIn:
        '{{name}} の内容を入力済みです。ここで消したものは、登録内容からも消えます。',
      unreachable:
        '内容を読み込めませんでした。空のままにした項目は変わりません。',
      noReferrers: '何から参照されているかは、ここではわかりません。',
      cut: '最初の{{most}}件のエンティティだけを確認しました。',
      nothingRefers: 'どこからも参照されていません。',
      refer_one: '{{count}}件から参照されています：{{names}}',
      refer_other: '{{count}}件から参照されています：{{names}}',
    },
    editor: {
      label: 'チームの協力関係',
      mode: 'インタラクションモード',
      from: {
        'x-as-a-service': '提供するチーム',
        collaboration: '一方のチーム',
        facilitating: '支援するチーム',
        undefined: '一方のチーム',
      },
      to: {
        'x-as-a-service': '利用するチーム',
        collaboration: '相手のチーム',
        facilitating: '支援を受けるチーム',
        undefined: '相手のチーム',
      },
      toTeam: 'チーム {{number}}',
      addTeam: 'チームを追加',
      remove: '{{what}}を削除',
      purpose: '目的',
      capability: '提供するもの',
      since: '開始日',
      until: '終了日',
      untilHelp: '終了の予定がない場合は空のままにします。',
      reviewBy: '見直しの期限',
      people: '参加するメンバー',
      person: 'メンバー {{number}}',
      personHelp:
        '支援するチームのメンバーが候補です。ほかの人も入力できます。',
      allocation: 'メンバー {{number}} の稼働割合（％）',
      addPerson: 'メンバーを追加',
      goals: '到達したいこと',
      goal: '目標 {{number}}',
      addGoal: '目標を追加',
      exitCriteria: '終了の条件',
      exitCriteriaHelp: '終わってよいと誰でも判断できる条件を書きます。',
    },
    problem: {
      notARef: '「{{value}}」は参照として正しくありません。例：{{example}}',
      unknownTeam: 'チーム {{ref}} は存在しないか、閲覧する権限がありません。',
      grouping: '{{team}} はチームのまとまりであり、チームではありません。',
      teamType:
        '{{team}} のタイプは「{{type}}」です。ここで選べるのは {{allowed}} です。',
      unknownCapability:
        'ケイパビリティ {{ref}} は存在しないか、閲覧する権限がありません。',
      verdict:
        '{{capability}} は「{{verdict}}」です。選べるのは {{allowed}} です。',
      unknownResponsibility:
        '責任範囲 {{ref}} は存在しないか、閲覧する権限がありません。',
      accepted: '{{responsibility}} は {{teams}} がすでに引き受けています。',
      responsibilityState:
        '{{responsibility}} の状態は「{{state}}」です。ここで選べるのは {{allowed}} です。',
      unknownInteraction:
        'インタラクション {{ref}} は存在しないか、閲覧する権限がありません。',
      interactionState:
        '{{interaction}} の状態は「{{state}}」です。ここで選べるのは {{allowed}} です。',
      unknownUser:
        'ユーザー {{ref}} は存在しないか、閲覧する権限がありません。',
      notADate:
        '「{{value}}」は実在する日付（YYYY-MM-DD 形式）ではありません。',
      past: '{{date}} は過去の日付です。今日以降の日付を指定してください。',
      future: '{{date}} は未来の日付です。今日以前の日付を指定してください。',
      afterDate:
        '{{date}} は {{until}} より後です。その日以前の日付を指定してください。',
      beforeDate:
        '{{date}} は {{since}} より前です。その日以降の日付を指定してください。',
      notADuration:
        '「{{value}}」は期間ではありません。数を入力し、単位を選んでください。',
      notASchedule:
        '「{{value}}」は実行の時刻として正しくありません。0 3 * * * のようにcronの五つの項目で書きます。',
      missing: '入力が必要です。',
      mode: 'モード「{{value}}」はここでは使えません。選べるのは {{allowed}} です。',
      noTeam: '相手のチームを一つ以上指定してください。',
      sameTeam: '{{team}} が自分自身と協力することはできません。',
      twice: '{{what}} が二度指定されています。',
      sameInteraction:
        '{{interaction}} と同じ内容です（同じチーム、やり取りの種類、目的、開始日）。開始日か目的を変えるか、そちらを変更してください。',
      allocation:
        '{{value}}％は指定できません。0％より大きく 100％以下で入力してください。',
      tooLong:
        '{{length}} 文字あります。{{limit}} 文字以内で入力してください。',
      notAllowed: 'ここでは使えない値です。',
      editor: '印の付いた項目を修正してください。',
    },
  },
};
