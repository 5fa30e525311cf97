import {
  FactProviderDeclaration,
  FactValue,
} from '@kumiki/backstage-plugin-scorecards-common';

/** A value that depends on the day. */
export type DemoValue =
  | FactValue
  /** A number that moves evenly from the first day of the pattern to the last. */
  | { from: number; to: number }
  /** A moment so many hours before the observation. */
  | { hoursBefore: number };

/** What a provider says about some entities on some days. */
export interface DemoPattern {
  provider: string;
  /** Full refs; absent for every entity that a collecting provider answers about. */
  entities?: string[];
  /** The first and the last day, counted back from today. */
  days: { from: number; to: number };
  /** Every how many days, from the first day on. */
  every: number;
  /** Of a collecting provider: only what differs from what it says today. */
  values: Record<string, DemoValue>;
  /** Why a collecting provider failed instead. */
  error?: string;
}

/** An exemption from a check, and when it is granted. */
export interface DemoExemption {
  /** A full ref. */
  entity: string;
  /** A full ref. */
  scorecard: string;
  /** The id of the check. */
  check: string;
  reason: string;
  /** The full ref of who grants it. */
  grantedBy: string;
  /** Counted back from today. */
  daysAgo: number;
  /** Counted from today; on that day it does not hold any more. */
  endsInDays: number;
}

/** Dated observations, relative to the day on which they are imported. */
export interface DemoHistory {
  /** How many days before today it begins. */
  days: number;
  /** Pushed facts that nobody else may have declared. */
  declarations: FactProviderDeclaration[];
  /** Later ones override earlier ones. */
  patterns: DemoPattern[];
  exemptions: DemoExemption[];
}
