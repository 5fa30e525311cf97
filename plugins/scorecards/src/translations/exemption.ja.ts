import { Translated } from '@kumiki/frontend-common';
import { exemptionMessages as english } from './exemption.en';

export const exemptionMessages: Translated<typeof english> = {
  exemption: {
    title: '免除',
    until: '{{date}}まで免除',
    noEnd: '免除（期限なし）',
    untilBy: '{{date}}まで免除（承認者：{{person}}）',
    noEndBy: '免除（期限なし、承認者：{{person}}）',
    asked: '{{date}}までの免除を申請中',
    endsInDays_one: '明日終了',
    endsInDays_other: '残り{{count}}日',
    renewals_one: '更新1回',
    renewals_other: '更新{{count}}回',
    state: {
      asked: '申請中',
      granted: '承認済み',
      refused: '却下',
      revoked: '取り消し',
      ended: '終了',
      renewed: '更新済み',
    },
    drift: {
      'entity-gone': 'エンティティはカタログからなくなりました。',
      'check-gone': 'チェックはスコアカードからなくなりました。',
      'check-changed': '申請後にチェックの内容が変わりました。',
    },
    ask: '免除を申請',
    askAbout: '「{{check}}」の免除を申請',
    askHelp:
      '免除の間はレベルが上がりますが、免除がない場合のレベルも並べて表示されます。承認するのは{{approver}}です。',
    askHelpUnnamed:
      '免除の間はレベルが上がりますが、免除がない場合のレベルも並べて表示されます。承認するのはスコアカードのオーナーです。',
    grant: '承認',
    grantAbout: '「{{check}}」の免除を承認',
    refuse: '却下',
    refuseAbout: '「{{check}}」の免除を却下',
    revoke: '取り消す',
    revokeAbout: '「{{check}}」の免除を取り消す',
    renew: '更新',
    renewAbout: '「{{check}}」の免除を更新',
    actionOn: '{{action}}：{{entity}}、{{check}}',
    reason: '理由',
    reasonOptional: '理由（任意）',
    reasonHelp:
      '{{least}}文字以上で入力してください。エンティティを閲覧できる人は誰でも読めます。',
    end: '終了日',
    endHelp: '終了日当日からは免除されません。指定できるのは{{date}}までです。',
    cancel: 'キャンセル',
    failed: '実行できませんでした。',
    loadFailed: '免除を読み込めませんでした。',
    filter: '表示',
    filters: {
      open: '申請中と承認済み',
      asked: '申請中',
      granted: '承認済み',
      over: '却下・取り消し・終了・更新済み',
      all: 'すべて',
    },
    description: '終了日の近い順に並んでいます。',
    none: '該当する免除はありません。',
    entity: 'エンティティ',
    check: 'チェック',
    status: '状態',
    why: '理由',
    who: '関係者',
    actions: '操作',
    askedBy: '申請者',
    decidedBy: '決定者',
    csv: 'CSVをダウンロード',
    csvFailed: '免除をダウンロードできませんでした。',
    total: '免除：{{total}}件',
    log: '記録',
    logLine: '{{at}}：{{event}}',
    logBy: '{{at}}：{{event}}（{{person}}）',
    unknownTime: '記録が始まる前',
  },
  withoutExemptions: {
    level: '免除とオプトアウトがない場合：{{level}}',
    short: '免除なしでは{{level}}',
    through_one:
      '{{level}}：{{total}}件（うち{{through}}件は免除またはオプトアウトによる）',
    through_other:
      '{{level}}：{{total}}件（うち{{through}}件は免除またはオプトアウトによる）',
    share: '免除とオプトアウトがない場合は{{share}}',
    column: '免除なしで{{level}}以上',
    unknown: '記録なし',
  },
  refusal: {
    'exemption.unknownCheck':
      'スコアカードに {check} というチェックはありません',
    'exemption.notAllowed': 'チェック {check} では免除が認められていません',
    'exemption.notApplicable':
      'チェック {check} は {entity} には適用されません',
    'exemption.notOwner': '{entity} の免除を申請できるのはオーナーだけです',
    'exemption.notPerson':
      '免除の申請と決定には、ユーザーとしてサインインする必要があります',
    'exemption.reasonTooShort':
      '理由は{length}文字です。{least}文字以上にしてください',
    'exemption.reasonTooLong':
      '理由は{length}文字です。{most}文字以下にしてください',
    'exemption.notDay':
      '終了日 {value} は日付ではありません。実在する日を YYYY-MM-DD で書いてください',
    'exemption.past':
      '終了日 {until} は未来の日ではありません。今日は {today} です',
    'exemption.tooLong':
      '終了日 {until} は遠すぎます。{latest} までの日にしてください',
    'exemption.notLater':
      '終了日 {until} は現在の終了日 {current} より後ではありません',
    'exemption.alreadyAsked': 'チェック {check} の免除はすでに申請されています',
    'exemption.alreadyGranted':
      'チェック {check} の免除はすでに承認されています。延ばすには更新してください',
    'exemption.notApprover':
      'チェック {check} の免除を決定できるのは {approver} のメンバーだけです',
    'exemption.hiddenApprover':
      'チェック {check} の免除を決定する権限がありません',
    'exemption.ownRequest':
      '自分で申請した免除です。ほかの人が決定する必要があります',
    'exemption.alreadyDecided': 'すでに決定されています（{state}、{by}）',
    'exemption.isOver': '免除はもう有効ではありません（{state}）',
    'exemption.isAsked': '免除はまだ承認されていません',
    'exemption.notYours':
      '免除を終わらせることができるのは、{entity} のオーナーと、チェックの免除を決定する人だけです',
  },
};
