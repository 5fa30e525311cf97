/**
 * Kind, schema, permissions, client and the pure evaluator of the scorecards plugin.
 *
 * @packageDocumentation
 */
export { CampaignHistory } from './campaigns/CampaignHistory';
export {
  CAMPAIGN_STATES,
  campaignState,
  type CampaignState,
  isCampaignOpen,
} from './campaigns/campaignState';
export {
  CAMPAIGN_ENTITY_STATES,
  type CampaignCounts,
  type CampaignEntityState,
  CampaignTarget,
  emptyCampaignCounts,
  type TargetCheck,
} from './campaigns/CampaignTarget';
export {
  findCampaignTargetProblems,
  isCampaignMeasured,
} from './campaigns/findCampaignTargetProblems';
export { latestReminder } from './campaigns/latestReminder';
export {
  type Badge,
  type CreatedBadge,
  type EntityBadges,
} from './client/badges/BadgeAnswers';
export { type BadgesApi } from './client/badges/BadgesApi';
export { BadgesClient } from './client/badges/BadgesClient';
export {
  type CampaignBurnDown,
  type CampaignDay,
  type CampaignDetails,
  type CampaignEntityFilter,
  type CampaignEntityItem,
  type CampaignEntityPage,
  type CampaignMove,
  type CampaignOfEntity,
  type CampaignPreview,
  type CampaignSummary,
  type CampaignTargetDetails,
  type CampaignTeam,
} from './client/CampaignAnswers';
export { type CampaignsApi } from './client/CampaignsApi';
export { CampaignsClient } from './client/CampaignsClient';
export { type CheckInsight } from './client/CheckInsight';
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
  type AskableCheck,
  type EntityExemptions,
  type Exemption,
  type ExemptionDrift,
  type ExemptionEvent,
  type ExemptionFilter,
  type ExemptionPage,
} from './client/ExemptionAnswers';
export { type ExemptionsApi } from './client/ExemptionsApi';
export {
  ExemptionsClient,
  type ExemptionsRequest,
} from './client/ExemptionsClient';
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
  type CommonReason,
  type DueWork,
  type InvalidScorecard,
  type ProviderHealth,
  type ScorecardsHealth,
} from './client/HealthAnswers';
export {
  type EntityNextSteps,
  type GroupNextSteps,
  type NextStep,
  type NextStepContact,
  type NextStepEntity,
  type NextSteps,
} from './client/NextStepAnswers';
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
export { ScorecardsClient } from './client/ScorecardsClient';
export {
  type QueryFields,
  type ScorecardsClientOptions,
  type ScorecardsRequestOptions,
  ScorecardsRequests,
} from './client/ScorecardsRequests';
export {
  type CompileOptions,
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
export { type CheckWording, exemptionDrift } from './exemptions/exemptionDrift';
export {
  findExemptionRequestProblem,
  findReasonProblem,
  latestExemptionEnd,
} from './exemptions/exemptionLimits';
export {
  EXEMPTION_REASON,
  EXEMPTION_SENTENCES,
  type ExemptionProblem,
  exemptionProblem,
} from './exemptions/ExemptionProblem';
export {
  type ExemptionRules,
  readExemptionRules,
} from './exemptions/exemptionRules';
export {
  EXEMPTION_STATES,
  exemptionEndsInDays,
  type ExemptionState,
  exemptionStateOn,
} from './exemptions/exemptionState';
export {
  type ExemptionDeed,
  exemptionDeeds,
  type ExemptionPerson,
  isOwnRequest,
  mayDecide,
  ownsAny,
} from './exemptions/whoMay';
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
export { commonReasons } from './improvement/commonReasons';
export {
  type BlockedEntity,
  blockedBy,
  findBlocked,
  needsEntity,
} from './improvement/findBlocked';
export { type RemedyLink, remedyLinks } from './improvement/remedyLinks';
export { type PlannedStep, StepPlanner } from './improvement/StepPlanner';
export {
  medianOf,
  type StateChange,
  timesToPass,
} from './improvement/timesToPass';
export {
  CAMPAIGN_LIFECYCLES,
  type CampaignEntity,
  type CampaignLifecycle,
  type CampaignReminders,
  type CampaignTargetSpec,
} from './kinds/Campaign';
export {
  SCORECARD_LIFECYCLES,
  type ScorecardCheck,
  type ScorecardEntity,
  type ScorecardExemptions,
  type ScorecardLevel,
  type ScorecardLifecycle,
} from './kinds/Scorecard';
export {
  declareLevels,
  levelFactName,
  levelFacts,
  mentionedLevels,
} from './levels/levelFacts';
export { levelColor } from './levels/levelColor';
export { circularLevels, requiredFirst } from './levels/levelOrder';
export {
  type AnyNotice,
  type CampaignNotice,
  type DueItem,
  type EnforcedNotice,
  type ExemptionNotice,
  isNews,
  type LevelMove,
  NOTICE_DAYS,
  type NoticeCheck,
  type NoticeSubject,
  type ProviderNotice,
  SCORECARD_NOTICE_TOPICS,
  type ScorecardDigest,
  type ScorecardNotice,
  type ScorecardNoticeTopic,
} from './notices/ScorecardNotice';
export { type NoticeLanguage } from './notices/ScorecardNoticeWords';
export {
  type ScorecardNoticeTelling,
  type ScorecardNoticeText,
  tellScorecardDigest,
  tellScorecardNotice,
} from './notices/tellScorecardNotice';
export {
  scorecardsBadgeManagePermission,
  scorecardsExemptionAskPermission,
  scorecardsExemptionDecidePermission,
  scorecardsFactsWritePermission,
  scorecardsHealthReadPermission,
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
export { CAMPAIGN_SENTENCES, campaignProblem } from './schema/CampaignProblem';
export { campaignSchema } from './schema/campaignSchema';
export { findCampaignProblems } from './schema/findCampaignProblems';
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
