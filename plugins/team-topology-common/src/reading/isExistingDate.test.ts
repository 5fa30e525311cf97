import { isExistingDate } from './days';

describe('isExistingDate', () => {
  it.each(['2024-02-29', '2026-01-01', '2026-12-31', '1999-06-30'])(
    'knows %s',
    text => {
      expect(isExistingDate(text)).toBe(true);
    },
  );

  it.each([
    ...['2026-02-30', '2023-02-29', '2026-04-31', '2026-13-01', '2026-00-10'],
    ...['2026-1-1', '20260101', '2026-01-01T00:00:00Z', ' 2026-01-01', ''],
    ...['01/02/2026', 'tomorrow', '2026-01-01\n'],
  ])('refuses %j', text => {
    expect(isExistingDate(text)).toBe(false);
  });
});
