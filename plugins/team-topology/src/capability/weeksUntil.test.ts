import { weeksUntil } from './weeksUntil';

describe('the weeks of a year', () => {
  it('run without a gap to the current one', () => {
    expect(weeksUntil('2026-03-11', 3)).toEqual([
      '2026-02-23',
      '2026-03-02',
      '2026-03-09',
    ]);
  });
});
