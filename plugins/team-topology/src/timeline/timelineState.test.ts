import { formatTimelineState, parseTimelineState } from './timelineState';

describe('the state of the timeline in its address', () => {
  it.each([
    '',
    'span=1y',
    'span=2021-01-01..2022-01-01',
    'lanes=teams,interactions',
    'closed=capabilities',
  ])('comes back as it was: %s', text => {
    const state = parseTimelineState(new URLSearchParams(text));
    const written = formatTimelineState(state, new URLSearchParams('at=x'));
    expect(written.get('at')).toBe('x');
    written.delete('at');
    expect(decodeURIComponent(written.toString())).toBe(text);
  });

  it.each([
    'span=2y',
    'span=all',
    'span=2022-01-01..2021-01-01',
    'span=2021-02-30..2022-01-01',
    'span=2021-01-01..2022-01-01..2023-01-01',
    'lanes=pies',
  ])('leaves out what makes no sense: %s', text => {
    expect(parseTimelineState(new URLSearchParams(text))).toEqual({
      span: undefined,
      lanes: [],
      closed: [],
    });
  });
});
