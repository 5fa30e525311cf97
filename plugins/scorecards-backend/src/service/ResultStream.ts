import { ScorecardResultItem } from '@kumiki/backstage-plugin-scorecards-common';

/** All results of a scorecard that a filter lets through, as they are read. */
export interface ResultStream {
  scorecard: string;
  /** The ids of its checks, in its order. */
  checks: string[];
  pages: AsyncIterable<ScorecardResultItem[]>;
}
