/**
 * Kind, schema, permissions, client and the pure evaluator of the scorecards plugin.
 *
 * @packageDocumentation
 */
export {
  type CheckTransition,
  type EntityFactsReport,
  type EntityProviderFacts,
  type EntityReport,
  type EntityScorecardReport,
  type EntityTrend,
  type RefreshReport,
  type ReportedCheck,
} from './client/EntityAnswers';
export {
  type GoldenPathResults,
  type ScorecardByGoldenPath,
} from './client/GoldenPathResults';
export {
  type GroupRollupReport,
  type GroupTrend,
  OTHER_OWNERS,
  type OtherOwners,
  type OverviewGroup,
  type OverviewOthers,
  type ScorecardOverview,
  type Trend,
  type TrendPoint,
} from './client/GroupAnswers';
export {
  type FactObservation,
  MAX_NAMED_ENTITIES,
  MAX_PUSHED_FACTS,
  type PushedAbout,
  type PushFactsReport,
} from './client/PushedFacts';
export {
  type EntityLevels,
  type LevelsRequest,
  type PreviewedEntity,
  type PreviewedTeam,
  type PreviewRequest,
  type ResultFilter,
  type ScorecardPreview,
  type ScorecardResultItem,
  type ScorecardResultPage,
} from './client/ResultAnswers';
export {
  type CheckHistory,
  type ScorecardCheckDetails,
  type ScorecardDetails,
  type ScorecardSummary,
} from './client/ScorecardAnswers';
export {
  type EntityRequest,
  type NamedRequest,
  type ScorecardsApi,
  type TrendRange,
} from './client/ScorecardsApi';
export {
  ScorecardsClient,
  type ScorecardsClientOptions,
} from './client/ScorecardsClient';
export {
  compileScorecard,
  compileScorecardSteps,
} from './evaluator/compileScorecard';
export { isAnnounced } from './evaluator/EntityJudge';
export { evaluate } from './evaluator/evaluate';
export {
  type EvaluatedExemption,
  type EvaluatedOptOut,
  type EvaluationInput,
} from './evaluator/EvaluationInput';
export {
  evaluateAndExplain,
  type EvaluationReport,
  explain,
  explainAll,
} from './evaluator/explain';
export { nextChange } from './evaluator/nextChange';
export { nextLevel, type NextLevel } from './evaluator/nextLevel';
export {
  type CheckRemedy,
  describeRemedies,
  type MissingFact,
  remediesOf,
  remedyAbout,
  remedyFor,
} from './evaluator/remedies';
export {
  CHECK_STATES,
  type CheckExplanation,
  type CheckReason,
  type CheckState,
  type Coverage,
  type ExplainedFact,
  type InvalidCheck,
  isAchieved,
  isKnown,
  type NotApplicableCheck,
  type ScorecardResult,
  type StateCounts,
} from './evaluator/Result';
export {
  type CompiledCheck,
  type CompiledScorecard,
} from './evaluator/ScorecardPlan';
export {
  type EntityFacts,
  FACT_TYPES,
  type FactDeclaration,
  type FactProviderDeclaration,
  type FactReference,
  type FactType,
  type FactValue,
} from './facts/Facts';
export {
  declaredValueProblem,
  factValueProblem,
} from './facts/factValueProblem';
export { findDeclarationProblems } from './facts/findDeclarationProblems';
export { isoDurationToMilliseconds } from './facts/isoDuration';
export {
  SCORECARD_LIFECYCLES,
  type ScorecardCheck,
  type ScorecardEntity,
  type ScorecardLevel,
  type ScorecardLifecycle,
} from './kinds/Scorecard';
export {
  scorecardsFactsWritePermission,
  scorecardsPermissions,
  scorecardsPreviewPermission,
  scorecardsReadPermission,
  scorecardsRefreshPermission,
} from './permissions';
export { type GroupNode, GroupTree, readGroupNode } from './rollup/GroupTree';
export {
  type GroupRollup,
  type LevelCounts,
  type MissingOwner,
  NO_LEVEL,
  type ScorecardRollup,
  type WeakCheck,
} from './rollup/Rollup';
export { addCounts, type CountedResults, Tally } from './rollup/Tally';
export { RULE_LIMITS } from './rules/ruleLimits';
export { RULE_SENTENCES } from './rules/RuleProblem';
export { findScorecardProblems } from './schema/findScorecardProblems';
export {
  SCORECARD_SENTENCES,
  type ScorecardProblem,
} from './schema/ScorecardProblem';
export { scorecardSchema } from './schema/scorecardSchema';
export { FactVisibility, type KnownEntity } from './visibility/FactVisibility';
export {
  type FactPath,
  type FoundWithheld,
  type ReportedFailure,
  WithheldFacts,
} from './visibility/WithheldFacts';
