/** What the platform does next depends on these: see schedule.json. */
export const ExitCode = {
  /** Done, or there was nothing to do. */
  done: 0,
  /** It failed, and may well succeed when it is run again. */
  tryAgain: 1,
  /** It cannot succeed before a person has changed something. */
  needsAPerson: 2,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
