import { PushFactsReport } from '@kumiki/backstage-plugin-scorecards-common';
import { FactValue } from '@kumiki/backstage-plugin-scorecards-common';

/** A good observation of one provider about one entity. */
export interface ObservedFacts {
  provider: string;
  entity: string;
  /** ISO 8601 in UTC with milliseconds. */
  observedAt: string;
  values: Record<string, FactValue>;
}

/** A failed attempt of one provider to observe one entity. */
export interface FailedObservation {
  provider: string;
  entity: string;
  message: string;
  /** ISO 8601 in UTC with milliseconds. */
  at: string;
  /** Whether the last good values are forgotten; they are kept where absent. */
  forgetsValues?: boolean;
}

/** What became of observations that were pushed; each is counted once. */
export type PushCounts = Pick<
  PushFactsReport,
  'stored' | 'amended' | 'repeated' | 'outdated'
>;
