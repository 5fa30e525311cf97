import { normalizeNeed, tidyNeed } from './normalizeNeed';

describe('normalizeNeed', () => {
  it.each([
    ['Run a JOB', 'run a job'],
    ['  run\ta \n job ', 'run a job'],
    ['run a job?!', 'run a job'],
    ['定期実行したい。', '定期実行したい'],
    ['ＣＲＯＮ', 'cron'],
    ['ｺﾝﾃﾅ', 'コンテナ'],
    ['run\u200b a\0 job', 'run a job'],
    ['half \uD83D', 'half'],
    // Nothing else is there.
    ['???', '???'],
    ['', ''],
  ])('makes of %j: %j', (need, expected) => {
    expect(normalizeNeed(need)).toBe(expected);
  });

  it('keeps the words as they were written for people', () => {
    expect(tidyNeed('  Ｒun a\u0000  JOB? ')).toBe('Ｒun a JOB?');
  });
});
