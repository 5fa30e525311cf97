import { Translated } from '@kumiki/frontend-common';
import { problemMessages as english } from './problem.en';

export const problemMessages: Translated<typeof english> = {
  problem: {
    'size.tooLarge': 'エンティティが大きすぎます。値は{most}個までです',
    'size.tooDeep': 'エンティティの入れ子が深すぎます。{most}階層までです',
    'schema.notAllowed': '{field} はここでは使えません：{reason}',
    'schema.tooLong': '{field} は{length}文字です。{most}文字までです',
    'schema.unknownField':
      '{field} は {kind} のフィールドではありません。使えるもの：{allowed}',
    'schema.mistypedField':
      '{field} は {kind} のフィールドではありません。{meant} の誤りではありませんか',
    'schema.missing': '{field} がありません。使える値：{allowed}',
    'schema.missingHere': '{field} がありません：{reason}',
    'schema.wrongValue': '{field} は {value} です。使える値：{allowed}',
    'schema.mistypedValue':
      '{field} は {value} です。使える値：{allowed}（{meant} の誤りではありませんか）',
    'schema.notDate':
      '{field} は {value} ですが、その日付は存在しません。使える値：{allowed}',
    'schema.otherKind':
      '{field} は {value} ですが、これは {kind} の参照です。使える値：{allowed}',
    'scorecard.tooManyChecks':
      '{field} のチェックが多すぎます。{most}個までです',
    'scorecard.tooManyCharacters':
      '{field} のルールが全体で長すぎます。合わせて{most}文字までです',
    'scorecard.tooManyConditions':
      '{field} の条件が、spec.appliesTo と合わせて多すぎます。{most}個までです',
    'scorecard.tooManySteps':
      '{field} の評価には、エンティティごとに最大{steps}ステップかかります。{most}ステップまでです',
    'levels.empty': '{field} が空です。レベルが1つ以上必要です',
    'level.noLevel':
      '{field} は {value} ですが、これは「レベルなし」を表します。別のIDにしてください',
    'level.notText': '{field} は {value} です。文字列にしてください',
    'level.reserved':
      '{field} は {value} ですが、これは予約された名前です。別のIDにしてください',
    'level.repeated':
      '{field} は {value} ですが、{other} のIDと同じです。IDはそれぞれ別にしてください',
    'check.notId': '{field} は {value} です。文字列にしてください',
    'check.repeatedId':
      '{field} は {value} ですが、前のチェックのIDと同じです。IDはそれぞれ別にしてください',
    'check.reservedId':
      '{field} は {value} ですが、これは予約された名前です。別のIDにしてください',
    'check.unknownLevel': '{field} は {value} です。使える値：{allowed}',
    'check.notDay':
      '{field} は {value} です。実在する日付を YYYY-MM-DD の形で書いてください',
    'check.notText': '{field} は {value} です。文字列にしてください',
    'check.notCapability':
      '{field} は {value} です。Capability の参照を書いてください',
    'predicate.tooMany': '{field} の条件と値が多すぎます。{most}個までです',
    'predicate.tooManyOfItems':
      '{field} がリストの各項目と比べる値が多すぎます。$contains の中では{most}個までです',
    'predicate.tooDeep': '{field} の入れ子が深すぎます。{most}階層までです',
    'predicate.longPath':
      '{field} に{length}文字のパスがあります。{most}文字までです',
    'predicate.longValue': '{field} は{length}文字です。{most}文字までです',
    'predicate.notPath':
      '{field} はフィールドのパスではありません。spec.type のように書いてください',
    'predicate.notAlone':
      '{field} では {operator} とほかの条件が並んでいます。{operator} だけにしてください',
    'predicate.notOperator':
      '{field} はここで使える演算子ではありません。使える値：{allowed}',
    'predicate.mistypedOperator':
      '{field} はここで使える演算子ではありません。使える値：{allowed}（{meant} の誤りではありませんか）',
    'predicate.notConditions':
      '{field} は {value} です。{ kind: Component } のような条件を書いてください',
    'predicate.notList':
      '{field} は {value} です。フィルター述語のリストにしてください',
    'predicate.notMatcher':
      '{field} は {value} です。文字列、数値、true、false、または次のいずれかにしてください：{allowed}',
    'predicate.notOneMatcher':
      '{field} は {value} です。次のいずれか1つにしてください：{allowed}',
    'predicate.notBoolean':
      '{field} は {value} です。true または false にしてください',
    'predicate.notText': '{field} は {value} です。文字列にしてください',
    'predicate.notValues':
      '{field} は {value} です。文字列、数値、true、false のリストにしてください',
    'rule.tooLong': 'ルールは{length}文字です。{most}文字までです',
    'rule.tooManyParts': 'ルールの要素が{most}個を超えています',
    'rule.tooDeep': 'ルールの入れ子が{most}段を超えています',
    'rule.tooManyElements': 'リストの要素が{most}個を超えています',
    'rule.notBoolean': 'ルールの結果は true か false でなければなりません',
    'rule.notPossible': '{operation} はできません',
    'rule.language': '式言語のエラー：{detail}',
    'rule.noMaps': 'マップはこの言語では使えません',
    'rule.noOptionals': 'オプショナル値はこの言語では使えません',
    'rule.noHas':
      'has はこの言語では使えません。一度も観測されていないファクトを読むチェックは「不明」になります',
    'rule.notLiteral': '直接書けるのは文字列、数値、true、false だけです',
    'rule.placeNotWritten': 'リストの位置には整数を直接書いてください',
    'rule.timeNotWritten': '{name} には文字列を直接書いてください',
    'rule.notTime': '{name} として読めません。例：{example}',
    'rule.bareFacts': 'facts の後にはプロバイダーと名前が必要です',
    'rule.dot':
      'ドットが使えるのは、facts とプロバイダーと名前の間と、関数の前だけです',
    'rule.unknownName': '{name} はありません',
    'rule.unknownFunction': '{name} という関数はありません',
    'rule.unknownProvider': '{provider} というファクトプロバイダーはありません',
    'rule.unknownFact':
      'プロバイダー {provider} に {name} というファクトはありません',
    'rule.nameMissing': '{path} はファクトではありません。名前がありません',
    'rule.itemName': '{name} は項目の名前に使えません',
    'rule.oneArgument': 'ここでの {name} の引数は1個です（{given}個あります）',
    'rule.arguments':
      'ここでの {name} の引数は{expected}個です（{given}個あります）',
    'rule.patternNotWritten':
      'matches のパターンには文字列を直接書いてください',
    'rule.patternTooLong': 'パターンは{length}文字です。{most}文字までです',
    'rule.pattern': 'パターンが RE2 の正規表現ではありません：{detail}',
    'rule.patternTooLarge':
      'パターンの繰り返しが多すぎます。コンパイル後の命令は{most}個までです',
    'rule.tooManySteps':
      'この値では最大{steps}ステップかかりますが、スコアカードの全ルールに使える{most}ステップのうち、残りは{left}ステップです',
    'rule.neither': 'この値では true にも false にもなりません',
  },
};
