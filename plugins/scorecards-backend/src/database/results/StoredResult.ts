import {
  CheckState,
  CountedResults,
  ScorecardResult,
} from '@kumiki/backstage-plugin-scorecards-common';

/** A result as it is stored. */
export interface StoredResult extends ScorecardResult {
  /** The owners when it was judged, in the order of their refs. */
  owners: string[];
  /** When the entity was first judged by the scorecard. */
  firstJudgedAt: string;
  /** When the result came to be what it is; judging again without change does not move it. */
  judgedAt: string;
}

/** A result with what the catalog says about its entity now. */
export interface ResultRow extends StoredResult {
  title?: string;
  /** The owners of now, in the order of their refs. */
  owners: string[];
  system?: string;
}

/** Which results of a scorecard are asked for; what is absent does not narrow. */
export interface ResultQuery {
  scorecard: string;
  /** With `checks`: the state of one of them. Without: any check that counts. */
  states?: readonly CheckState[];
  /** Level ids; `none` for entities below the lowest. */
  levels?: readonly string[];
  /** Owner refs of now, already with their descendants. */
  owners?: readonly string[];
  systems?: readonly string[];
  checks?: readonly string[];
  /** Refs that the caller may see; absent where the caller may see everything. */
  visible?: readonly string[];
}

/** Which results a rollup is about; what is absent does not narrow. */
export interface RollupQuery {
  /** Owner refs of now, already with their descendants. */
  owners?: readonly string[];
  scorecards?: readonly string[];
  visible?: readonly string[];
}

/** Results of entities with the same owners, of one scorecard and level, counted. */
export interface ResultGroup extends CountedResults {
  /** In the order of their refs; none for entities without owner. */
  owners: string[];
  scorecard: string;
}
