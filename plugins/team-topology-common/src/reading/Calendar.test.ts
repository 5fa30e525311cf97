import { Calendar } from './Calendar';
import { isTimeZone } from './timeZones';

describe('Calendar', () => {
  it.each([
    // Ten past midnight in Tokyo, when the day in UTC is the one before.
    ['Asia/Tokyo', '2026-11-28T15:10:00Z', '2026-11-29'],
    ['Asia/Tokyo', '2026-11-28T14:59:59.999Z', '2026-11-28'],
    // Five in the afternoon in Los Angeles, when the day in UTC is the next one.
    ['America/Los_Angeles', '2026-11-29T01:00:00Z', '2026-11-28'],
    ['America/Los_Angeles', '2026-11-29T08:00:00Z', '2026-11-29'],
    ['UTC', '2024-12-31T23:30:00-05:00', '2025-01-01'],
    ['Asia/Kathmandu', '2026-05-01T18:15:00Z', '2026-05-02'],
    ['Pacific/Apia', '2011-12-30T09:59:59.999Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
    // The clocks were set from 00:01 back to 23:01: the day had begun.
    ['America/St_Johns', '2010-11-07T02:30:30Z', '2010-11-07'],
    ['America/St_Johns', '2010-11-07T02:45:00Z', '2010-11-07'],
    ['America/St_Johns', '2010-11-07T03:30:00Z', '2010-11-07'],
    ['Europe/London', '1950-01-01T00:00:00-00:00', '1950-01-01'],
    ['UTC', '0001-01-01T00:00:00Z', '0001-01-01'],
    ['Asia/Tokyo', '9999-12-31T14:00:00Z', '9999-12-31'],
  ])('knows the day in %s at %s', (timeZone, instant, day) => {
    expect(Calendar.create(timeZone).dayAt(new Date(instant))).toBe(day);
  });

  it.each([
    ['UTC', '2026-11-29', '2026-11-29T00:00:00.000Z'],
    ['Asia/Tokyo', '2026-11-29', '2026-11-28T15:00:00.000Z'],
    ['America/Los_Angeles', '2026-11-29', '2026-11-29T08:00:00.000Z'],
    ['America/Los_Angeles', '2026-07-01', '2026-07-01T07:00:00.000Z'],
    // Clocks went from 00:00 to 01:00, so that the day began at one.
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
    // They went from 00:00 back to 23:00 of the day before.
    ['America/Sao_Paulo', '2018-02-18', '2018-02-18T03:00:00.000Z'],
    ['America/St_Johns', '2010-11-07', '2010-11-07T02:30:00.000Z'],
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'],
    ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00.000Z'],
  ])('knows when in %s the day %s begins', (timeZone, day, instant) => {
    expect(Calendar.create(timeZone).startOf(day).toISOString()).toBe(instant);
  });

  it.each([
    ['2026-03-29', 23],
    ['2026-03-30', 24],
    ['2026-10-25', 25],
  ])('knows that in Berlin %s has %d hours', (day, hours) => {
    const berlin = Calendar.create('Europe/Berlin');
    const from = berlin.startOf(day).getTime();
    expect((berlin.endOf(day).getTime() - from) / 3_600_000).toBe(hours);
  });

  it('says what clocks show', () => {
    const tokyo = Calendar.create('Asia/Tokyo');
    const shown = tokyo.clockAt(new Date('2026-11-28T15:10:11.012Z'));
    expect(shown.toISOString()).toBe('2026-11-29T00:10:11.012Z');
    const before = tokyo.clockAt(new Date('1969-12-31T23:59:59.999Z'));
    expect(before.toISOString()).toBe('1970-01-01T08:59:59.999Z');
  });

  it.each(['2026-02-30', 'soon', ''])('has no day %j', day => {
    expect(() => Calendar.utc.startOf(day)).toThrow(/is not a day that exists/);
    expect(() => Calendar.utc.endOf(day)).toThrow(/is not a day that exists/);
  });

  it('does not take what is no time', () => {
    for (const calendar of [Calendar.utc, Calendar.create('Asia/Tokyo')]) {
      expect(() => calendar.dayAt(new Date(NaN))).toThrow(RangeError);
    }
  });

  it.each(['Mars/Olympus', '', ' Asia/Tokyo', '+09:00', '09:00', 'JST-9'])(
    'knows no zone %j',
    name => {
      expect(isTimeZone(name)).toBe(false);
      expect(() => Calendar.create(name)).toThrow(/is not a time zone/);
    },
  );
});

describe('Calendar.fromConfig', () => {
  const read = (timeZone?: string) =>
    Calendar.fromConfig({
      getOptionalString: key =>
        key === 'kumiki.timeZone' ? timeZone : undefined,
    });

  it('takes the zone that is configured', () => {
    expect(read('Asia/Tokyo').timeZone).toBe('Asia/Tokyo');
  });

  it('takes the zone of the process where none is', () => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    expect(read().timeZone).toBe(timeZone);
  });

  it.each(['Asia/Tokio', '', '+09:00'])('refuses %j', name => {
    expect(() => read(name)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: `kumiki.timeZone is ${JSON.stringify(
          name,
        )}, which is not a time zone; allowed: a name such as Asia/Tokyo`,
      }),
    );
  });
});
