/** Whether a team holds something for the time being at a date, and whether too long. */
export function interimStateAt(
  dates: { since: string; reviewBy?: string },
  at: string,
): 'later' | 'held' | 'overdue' {
  if (at < dates.since) {
    return 'later';
  }
  return dates.reviewBy !== undefined && at > dates.reviewBy
    ? 'overdue'
    : 'held';
}
