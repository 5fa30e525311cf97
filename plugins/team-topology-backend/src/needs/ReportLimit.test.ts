import { ReportLimit } from './ReportLimit';

describe('ReportLimit', () => {
  it('lets each caller report so often on a day', () => {
    const limit = ReportLimit.create({ mostPerDay: 2 });
    const aoki = 'user:default/aoki';
    const baba = 'user:default/baba';
    const taken = [aoki, aoki, aoki, baba].map(caller =>
      limit.take(caller, '2026-11-28'),
    );
    expect(taken).toEqual([true, true, false, true]);
    expect(limit.take(aoki, '2026-11-29')).toBe(true);
  });
});
