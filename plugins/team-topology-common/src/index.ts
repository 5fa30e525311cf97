/**
 * Kinds, schemas, permissions, client and the pure organisation model of the
 * team-topology plugin.
 *
 * @packageDocumentation
 */
export { applyOrgChanges, diffOrgModels } from './changes/diffOrgModels';
export {
  type AnyChange,
  type FieldChange,
  type OrgChange,
  type OrgChangeKind,
  type OrgChangeOf,
  type OrgRecords,
  type OrgSubject,
  type RecordedHolders,
  type WholeChange,
} from './changes/OrgChange';
export {
  compareOrgModels,
  effectOf,
  type OrgChangeEffect,
  type DocumentProblem,
  type OrgDiff,
  type OrgDiffSide,
  type ProposedDiff,
} from './changes/OrgDiff';
export { type OrganisationRecords, recordsOf } from './changes/recordsOf';
export { type ProposedChange, withDocuments } from './changes/withDocuments';
export {
  CHANGE_LANGUAGES,
  type ChangeFacts,
  type ChangeLanguage,
  type ChangeWords,
  type TermField,
} from './changes/sentences/ChangeWords';
export {
  changeWords,
  type ChangeTelling,
  describeChange,
} from './changes/sentences/describeChange';
export {
  groupChanges,
  isDoubtful,
  renderChangesMarkdown,
} from './changes/sentences/renderChangesMarkdown';
export { chooseFrom } from './choices/chooseFrom';
export {
  CHOICE_KINDS,
  type ChoiceKind,
  type ChoicesRequest,
  type OrgChoices,
} from './choices/OrgChoices';
export { type TeamTopologyApi, type Today } from './client/TeamTopologyApi';
export {
  TeamTopologyClient,
  type TeamTopologyClientOptions,
} from './client/TeamTopologyClient';
export { type AppliedDraft, applyDraft } from './drafts/applyDraft';
export {
  type Draft,
  type DraftPreview,
  type DraftPublication,
  type DraftSummary,
  type DraftUpdate,
} from './drafts/Draft';
export {
  DRAFT_LIMITS,
  type DraftChange,
  type DraftChangeOf,
  type DraftChangeType,
  type DraftProblem,
  type DraftRule,
} from './drafts/DraftChange';
export {
  type ChangedAnswer,
  type ChangedAnswerSide,
  draftConsequences,
  type DraftConsequences,
} from './drafts/draftConsequences';
export { type EntityEdit } from './drafts/DraftEntities';
export { DRAFT_CHANGE_TYPES, readDraftChanges } from './drafts/draftFields';
export { withholdChanges } from './drafts/withholdChanges';
export {
  type CapabilityDetails,
  type CapabilityUser,
  type ContractPart,
  type UnansweredNeed,
} from './finder/CapabilityDetails';
export {
  describeCapability,
  missingContract,
} from './finder/describeCapability';
export {
  type GoldenPathAnswer,
  type GoldenPathAnswers,
} from './finder/GoldenPathAnswers';
export { GoldenPathFinder } from './finder/GoldenPathFinder';
export {
  goldenPathStamp,
  type GoldenPathStamp,
} from './finder/goldenPathStamp';
export { subjectOfQuestion } from './finder/QuestionWord';
export { ResponsibilityFinder } from './finder/ResponsibilityFinder';
export {
  type DayOptions,
  type KnownDay,
  sourceOfDay,
} from './history/buildModelOfDay';
export {
  buildOrgTimeline,
  buildOrgTimelineInTurns,
  type OrgTimelineOptions,
} from './history/buildOrgTimeline';
export {
  type ChangesOfDay,
  ChangeWalk,
  selectChanges,
} from './history/ChangeWalk';
export { type OrgChangeDay, type OrgChanges } from './history/OrgChanges';
export { type DaySource, OrgHistory } from './history/OrgHistory';
export { withholdVersions } from './history/withholdVersions';
export { timelineAbout } from './history/timelineAbout';
export { datesOf } from './history/datesOf';
export { entityProjection } from './history/entityProjection';
export { type EntityVersion } from './history/EntityVersion';
export { type DayRange } from './history/spans';
export { type TurnTaker } from './history/steps';
export {
  type CapabilitySpan,
  type InteractionSpan,
  type OrgTimeline,
  type ResponsibilitySpan,
  type TeamSpan,
  type TimelineLane,
  type TimelineSpan,
} from './history/OrgTimeline';
export { type ChangedLoad } from './load/changedLoads';
export {
  LOAD_MEASURES,
  type LoadMeasure,
  type TeamLoad,
  teamLoad,
  teamLoads,
} from './load/teamLoads';
export {
  ANNOTATION_GOLDEN_PATH_TEMPLATE,
  ANNOTATION_GOLDEN_PATH_VERSION,
  CAPABILITY_ACCESS,
  CAPABILITY_VERDICTS,
  type CapabilityAccess,
  type CapabilityVerdict,
  FRICTION_LEVELS,
  type FrictionLevel,
  GROUPING_TYPES,
  type GroupingType,
  INTERACTION_MODES,
  type InteractionMode,
  KUMIKI_API_VERSION,
  TEAM_TYPES,
  type TeamType,
} from './kinds/constants';
export {
  type CapabilityEntity,
  type ContactChannel,
  type InteractionFriction,
  KUMIKI_KINDS,
  type KumikiKind,
  NOBODY_YET,
  type OptOutEntity,
  type ResponsibilityEntity,
  type ServiceLevel,
  type TeamApiEntity,
  type TeamContact,
  type TeamInteractionEntity,
  type TeamMeeting,
  type WaysOfWorking,
  type WorkItem,
} from './kinds/entities';
export {
  KUMIKI_RELATION_PAIRS,
  RELATION_COLLABORATES_WITH,
  RELATION_FACILITATED_BY,
  RELATION_FACILITATES,
  RELATION_HAS_INTERACTION,
  RELATION_HAS_OPT_OUT,
  RELATION_HAS_TEAM_API,
  RELATION_INTERACTION_OF,
  RELATION_OPT_OUT_OF,
  RELATION_OPTED_OUT_BY,
  RELATION_OPTS_OUT_FROM,
  RELATION_RESPONSIBILITY_OF,
  RELATION_RESPONSIBLE_FOR,
  RELATION_SERVED_BY_TEAM,
  RELATION_SERVES_TEAM,
  RELATION_TEAM_API_OF,
  RELATION_WORKS_WITH,
} from './kinds/relations';
export {
  type GroupingKind,
  type MapFilter,
  type MapScene,
  type SceneBox,
  type SceneComparison,
  type SceneContested,
  type SceneDropped,
  type MapEdgeMode,
  type SceneEdge,
  type SceneGrouping,
  type SceneHidden,
  type SceneMark,
  type ScenePoint,
  type SceneTeam,
} from './map/MapScene';
export { buildCompareScene } from './map/compare/buildCompareScene';
export {
  BADGE_MEASURES,
  type BadgeMeasure,
  englishMapLabels,
  type LoadLabels,
  type MapLabels,
} from './map/paint/MapLabels';
export { paintFrictionSign } from './map/paint/paintFriction';
export { mapPalette, type MapPalette } from './map/paint/mapPalette';
export { type LegendPaint, paintLegend } from './map/paint/paintLegend';
export { FADED, paintSign } from './map/paint/paintMark';
export { paintScene } from './map/paint/paintScene';
export {
  type MapTheme,
  type SceneElement,
  type ScenePaint,
  type ScenePaintItem,
  type ScenePathElement,
  type SceneTextElement,
} from './map/paint/ScenePaint';
export {
  renderMapMermaid,
  type RenderMapMermaidOptions,
} from './map/render/renderMapMermaid';
export {
  renderMapSvg,
  type RenderMapSvgOptions,
} from './map/render/renderMapSvg';
export { type LayoutFunction } from './map/layout/layoutMap';
export { buildMapScene } from './map/scene/buildMapScene';
export { buildTeamScene } from './map/scene/buildTeamScene';
export { withTeamLoads } from './map/scene/withTeamLoads';
export { withSmellSigns } from './map/scene/withSmellSigns';
export {
  DEFAULT_LINE_BUDGET,
  DEFAULT_NODE_BUDGET,
} from './map/selection/budget';
export {
  type MapSelection,
  type SelectedContested,
  type SelectedDropped,
  type SelectedEdge,
  type SelectedGrouping,
  type SelectedTeam,
} from './map/selection/MapSelection';
export { selectMap } from './map/selection/selectMap';
export { buildOrgModel, type OrgModelOptions } from './model/buildOrgModel';
export {
  type BoundaryChanges,
  boundaryItems,
  type BoundaryList,
  changeBoundary,
  responsibilityIn,
} from './model/changeBoundary';
export { isMostlyUndescribed } from './model/dependencies';
export {
  describeGrouping,
  type OrgGroupingDetails,
} from './model/describeGrouping';
export { describeGroup, type OrgGroupDetails } from './model/describeGroup';
export { describeTeam, type OrgTeamDetails } from './model/describeTeam';
export { groupingsWithin } from './model/groupings';
export {
  MODEL_COMPONENT_FIELDS,
  MODEL_KINDS,
  MODEL_USER_FIELDS,
} from './model/modelFields';
export {
  frictionIn,
  type FrictionInForce,
  interactionsWithFriction,
  type InteractionWithFriction,
} from './model/friction';
export { nextStepOfTeam, type TeamNextStep } from './model/nextStepOfTeam';
export {
  type DeclaredOptOut,
  isOptOutConfirmed,
  optOutStateAt,
  type OptOutTerms,
  readOptOut,
} from './model/optOuts';
export {
  type FindingRule,
  type InteractionState,
  type OptOutState,
  type OrgAcceptance,
  type OrgCapability,
  type OrgDependency,
  type OrgFinding,
  type OrgGrouping,
  type OrgFriction,
  type OrgInteraction,
  type OrgInterim,
  type OrgLaterInteraction,
  type OrgLaterTeam,
  type OrgModel,
  type OrgOptOut,
  type OrgRefusal,
  type OrgResponsibility,
  type OrgTeam,
  type OrgTeamType,
  type PastBasis,
  type ResponsibilityState,
} from './model/OrgModel';
export {
  type EntityReference,
  findReferences,
  listReferences,
} from './model/references';
export {
  findReferrers,
  referrerFilter,
  type Referrer,
} from './model/findReferrers';
export { refsOfConcern } from './model/refsOfConcern';
export { countingTeamApi, formBasisOf } from './model/teamApis';
export { teamsFromConfig } from './model/teams';
export { readWaysOfWorking, waysOfWorkingOf } from './model/waysOfWorking';
export { withhold } from './model/withhold';
export { type LaterTeamsKnown, withLaterTeams } from './model/withLaterTeams';
export { findNotices, type Notice } from './notices/findNotices';
export { findTeamChanges, type TeamChanges } from './notices/findTeamChanges';
export {
  type EventTopic,
  NOTICE_TOPICS,
  type NoticeTopic,
} from './notices/NoticeTopic';
export {
  type NoticeTelling,
  type NoticeText,
  tellDigest,
  tellNotice,
} from './notices/tellNotice';
export {
  teamTopologyDraftCreatePermission,
  teamTopologyDraftPublishPermission,
  teamTopologyDraftReadPermission,
  teamTopologyDraftSharePermission,
  teamTopologyModelReadPermission,
  teamTopologyNeedReportPermission,
  teamTopologyHistoryReadPermission,
  teamTopologyPermissions,
  teamTopologySelfServiceReadPermission,
  teamTopologySmellSnoozePermission,
  teamTopologyUnansweredNeedReadPermission,
} from './permissions';
export {
  DataBounds,
  DEEPEST_DATA,
  type DataProblem,
  hasMoreThan,
} from './reading/DataBounds';
export { Calendar } from './reading/Calendar';
export { closestName } from './reading/closestName';
export {
  addDays,
  isExistingDate,
  mondayOf,
  parseModelDate,
} from './reading/days';
export { defuseFormulas } from './reading/defuseFormulas';
export { labelOf, nameOfRef, withDistinctTitles } from './reading/names';
export { entityFilter, fitInOneCatalogRequest } from './reading/refs';
export {
  fillSentence,
  formatDuration,
  formatPercent,
  listFormat,
  type ListKind,
  quoteValue,
  type SentenceParams,
} from './reading/sentences';
export { foldText, textSearch } from './reading/textSearch';
export { type KumikiRelation, relationsOf } from './relationsOf';
export { findRoute } from './route/findRoute';
export {
  type HandOverProposal,
  type OrgRoute,
  type RouteFoundBy,
  type RouteStance,
  type RouteStep,
  type RouteTeam,
  type RouteUncertainty,
} from './route/OrgRoute';
export { compareSmells, type SmellChanges } from './smells/compareSmells';
export { findSmells, narrowSmells } from './smells/findSmells';
export { namesInSmells } from './smells/namesInSmells';
export {
  type OrgSmell,
  type OrgSmellOf,
  type OrgSmells,
  SMELL_LEVELS,
  type SmellBound,
  type SmellContractPart,
  type SmellCoverage,
  type SmellForm,
  type SmellInputs,
  smellKey,
  type SmellLevel,
  type SmellNextStep,
  type SmellRule,
  type SmellSource,
} from './smells/OrgSmell';
export {
  isSnoozedOn,
  type ReportedSmell,
  type SmellCounts,
  type SmellCountsOfDay,
  type SmellReport,
  type SmellSnooze,
  SNOOZE_REASON_LIMITS,
  withSnoozes,
} from './smells/SmellReport';
export {
  readSmellEvidence,
  smellEvidenceOf,
  type SmellComponent,
  type SmellEvidence,
} from './smells/smellComponents';
export { type SmellOptions } from './smells/SmellContext';
export {
  DEFAULT_SMELL_THRESHOLDS,
  SMELL_RULES,
  type SmellThresholds,
} from './smells/smellRules';
export { smellThresholdsFromConfig } from './smells/smellThresholdsFromConfig';
export {
  describeSmell,
  describeSmellBound,
  renderSmellsMarkdown,
  smellLevelTitle,
  type SmellTelling,
  type SmellText,
  smellTitle,
} from './smells/sentences/describeSmell';
export {
  type EntityProblem,
  joinField,
  type KindProblem,
  type NamedThing,
  summarizeProblems,
} from './schema/EntityProblem';
export {
  EntityValidator,
  type KindRules,
  kumikiKindRules,
  type SchemaCheck,
  type SchemaCompilerClass,
  SIZE_SENTENCES,
} from './schema/EntityValidator';
export {
  SCHEMA_SENTENCES,
  type SchemaError,
} from './schema/explainSchemaErrors';
export {
  countConditions,
  countItemConditions,
  findFilterPredicateProblems,
  PREDICATE_LIMITS,
  PREDICATE_SENTENCES,
} from './schema/findFilterPredicateProblems';
export {
  findKindProblems,
  type WritingOptions,
} from './schema/findKindProblems';
export {
  type InteractionTerms,
  isSameInteraction,
} from './schema/isSameInteraction';
export { kumikiSchemas } from './schema/kumikiSchemas';
export { type SelfService, type TemplateRuns } from './SelfService';
