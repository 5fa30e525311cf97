/**
 * Events, definitions, permissions, client and the pure metrics of the measures plugin.
 *
 * @packageDocumentation
 */
export {
  type ConnectedSource,
  type DeploymentItem,
  type DeploymentPage,
  MAX_NAMED_ENTITIES,
  PLATFORM_TILES,
  type PlatformReport,
  type PlatformTile,
  type SendReport,
  type TemplateUse,
  type TileSource,
} from './client/Answers';
export {
  type DayRange,
  type DeliveryRange,
  type EntityRequest,
  type MeasuresApi,
  type NamedRequest,
} from './client/MeasuresApi';
export {
  MeasuresClient,
  type MeasuresClientOptions,
} from './client/MeasuresClient';
export { type SentRequest } from './client/SentRequest';
export { compareBeforeAfter, stripsOf } from './deliveries/compareDeliveries';
export {
  type ComponentRecords,
  type ConnectedSources,
  type DeliveryQuestion,
  LOOK_BACK_MS,
  type Span,
} from './deliveries/Deliveries';
export { type IncidentLink } from './deliveries/linkFailures';
export { listDeployments } from './deliveries/listDeployments';
export { measureDeliveries } from './deliveries/measureDeliveries';
export {
  DELIVERY_METRICS,
  type DeliveryMetric,
  type DeliveryMetrics,
  type Interval,
  type MetricAnswer,
  type MetricUnit,
  UNKNOWN_REASONS,
  type UnknownReason,
  type UnknownReasonName,
} from './deliveries/Metric';
export {
  type BeforeAfter,
  type BeforeAfterPoint,
  type ComponentDeliveries,
  type DeliveryCounts,
  type DeliveryStrips,
  type Strip,
  STRIP_GROUPS,
  type StripGroup,
  type StripPoint,
  type Strips,
  type StripsOfGroup,
} from './deliveries/Strips';
export {
  EVENT_SENTENCES,
  type EventProblem,
} from './events/EventProblem';
export {
  type ChangeEvent,
  type DeploymentEvent,
  type DeploymentKind,
  type DeploymentOutcome,
  EVENT_TYPES,
  type EventIdentity,
  type EventType,
  type IncidentEvent,
  type IncidentPhase,
  type MeasuredEvent,
  type RequestChannel,
  type RequestEvent,
  type RequestOutcome,
} from './events/Events';
export {
  changeOf,
  deploymentOf,
  foldIncidents,
  foldRequests,
  incidentOf,
  mergeIncidents,
} from './events/foldEvents';
export { MAX_EVENTS } from './events/limits';
export { parseCloudEvents, type ParsedEvents } from './events/parseCloudEvents';
export { parseRequests } from './events/parseRequests';
export { CDEVENTS_TYPES } from './events/readCdEvent';
export {
  type ReadDeployment,
  readGitHubDeployment,
} from './events/readGitHubDeployment';
export {
  type Change,
  type Deployment,
  type Incident,
  type ServiceRequest,
} from './events/Records';
export { eventKey, saysTheSame, uniqueEvents } from './events/uniqueEvents';
export {
  adoptionByDay,
  type AdoptedVersion,
} from './goldenPaths/adoptionByDay';
export {
  type AdoptionPoint,
  type SurvivalCurve,
  type SurvivalStep,
  type TemplateAdoption,
} from './goldenPaths/GoldenPaths';
export {
  type GeneratedComponent,
  survivalCurves,
} from './goldenPaths/survivalCurve';
export {
  measuresEventsWritePermission,
  measuresPermissions,
  measuresReadPermission,
  measuresRequestsWritePermission,
} from './permissions';
export { consumersPerPerson } from './requests/consumersPerPerson';
export { findRepeatedNeeds } from './requests/findRepeatedNeeds';
export {
  measureRequests,
  type RequestRecords,
  type SelfServiceUse,
} from './requests/measureRequests';
export { type ConsumersPerPerson } from './requests/Providers';
export {
  type ConnectedRequests,
  type RepeatedNeed,
  type RequestsReport,
  type RequestWeek,
} from './requests/Requests';
