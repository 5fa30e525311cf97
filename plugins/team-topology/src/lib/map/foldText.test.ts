import { foldText } from './foldText';

describe('foldText', () => {
  it.each([
    ['case', 'SRE', 'sre'],
    ['full width', 'ＳＲＥ', 'sre'],
    ['half-width katakana', 'ﾒﾓﾘｰｽﾞ', 'メモリーズ'],
    ['hiragana and katakana', 'おもいで', 'オモイデ'],
    ['accents', 'Équipe', 'equipe'],
    ['spaces', 'guardian　app', 'GuardianApp'],
    ['hyphens', 'in-house–infra', 'in house infra'],
    ['the middle dot', 'データ・基盤', 'データ基盤'],
  ])('ignores %s', (_what, one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });

  it.each([
    ['voicing', 'ハンコ', 'バンコ'],
    ['long vowels', 'カート', 'カト'],
    ['different words', 'billing', 'building'],
  ])('keeps %s', (_what, one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });
});
