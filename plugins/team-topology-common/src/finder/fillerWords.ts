/**
 * Words that say nothing about what somebody needs: two questions that share
 * only these have nothing in common.
 */
const FILLER_WORDS = new Set(
  [
    'a an the this that these those it its there here',
    'i me my mine we us our ours you your they them their somebody someone',
    'and or but if so as at by for from in into of on onto to up with within',
    'am is are was were be been being do does did done doing',
    'can could may might must shall should will would',
    'how what when where which who whom whose why',
    'want wanted wants need needed needs needing like please help',
    'get gets getting got give have has having had make makes making made',
    'run runs running ran use uses using used put puts set sets setup',
    'add create creating find install see show start take try',
    'some any something anything thing things way ways new own one just also',
    'best better right easiest recommended',
    'hey hi hello dear all sorry bother thanks thank know quick question maybe',
    'actually really currently about like d ll ve re s t m',
  ]
    .join(' ')
    .split(' '),
);

/** The same in Japanese: parts of verbs, and nouns that go with any verb. */
const FILLER_KANJI = new Set(
  [
    '動 欲 使 見 取 作 入 出 行 置 持 知 教 思 時 方 何 私 自分 用意 必要',
    '利用 使用 方法 場合 設定 実施 希望 願 下 良 立 台 一台 今 新 結局 場所 追加 仕組',
  ]
    .join(' ')
    .split(' '),
);

/** Words that go with almost anything, and of which some things are called, too. */
const VAGUE_WORDS = new Set(
  [
    'store save keep show open close order buy pay start stop turn change check',
    'small big old first last 保存 保管 注文 購入 変更 確認 開始 停止',
  ]
    .join(' ')
    .split(' '),
);

const PARTICLES = '(?:を|が|は|に|で|と|の|も|へ|や|から|まで|より|だけ|など)';

const ENDINGS = [
  'したい|したくて|している|してほしい|してください|して|した|するには|すれば|する|します|しよう|し',
  'ほしい|ください|たい|です|ます|いい|よい|どう|どこ|どれ|なに|いつ|ある|ない|いる|なる|こと|もの|ため|よう',
].join('|');

const ONLY_FILLER = new RegExp(`^(?:${PARTICLES}|${ENDINGS})*$`);

const AROUND = new RegExp(`^${PARTICLES}+|(?:${ENDINGS}|${PARTICLES})+$`, 'g');

/** Whether a word (in lower case) says nothing about a need. */
export function isFillerWord(word: string): boolean {
  return FILLER_WORDS.has(word) || FILLER_KANJI.has(word);
}

/** Whether a word (as its stem) says little about a need. */
export function isVagueWord(word: string): boolean {
  return VAGUE_WORDS.has(word);
}

/** A run of Hiragana without particles and endings around it; often nothing is left. */
export function withoutFillerKana(run: string): string {
  return ONLY_FILLER.test(run) ? '' : run.replace(AROUND, '');
}

/** Sources of regular expressions for runs of one script each; they need the flag `u`. */
export const KANJI = '[\\p{Script=Han}々〆]+';

export const HIRAGANA = '\\p{Script=Hiragana}+';

export const KATAKANA = '[\\p{Script=Katakana}ー]+';

const JAPANESE =
  '[\\p{Script=Han}々〆\\p{Script=Katakana}ー\\p{Script=Hiragana}]';

/** Digits count: S3 is one word. */
export const LETTERS = `(?:(?!${JAPANESE})[\\p{L}\\p{M}\\p{N}])+`;
