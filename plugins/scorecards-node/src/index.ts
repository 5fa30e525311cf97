/**
 * What other backend plugins and modules build on: fact providers, preparations,
 * and the reading of scorecards.
 *
 * @packageDocumentation
 */
export { CollectedFactsReader, type ReadAnswer } from './CollectedFactsReader';
export type {
  CollectedFacts,
  CollectRequest,
  FactProvider,
} from './FactProvider';
export {
  factProvidersExtensionPoint,
  type FactProvidersExtensionPoint,
} from './factProvidersExtensionPoint';
export { findObservationProblem } from './findObservationProblem';
export type {
  DeclaredFacts,
  ImportedDay,
  ImportedDays,
  Preparation,
  PreparationContext,
  ProviderAnswers,
} from './Preparation';
export {
  preparationsExtensionPoint,
  type PreparationsExtensionPoint,
} from './preparationsExtensionPoint';
export {
  SCORECARD_TRANSITION_TOPIC,
  type ScorecardTransitionEvent,
} from './ScorecardTransitionEvent';
export type { ScorecardsService } from './ScorecardsService';
export { scorecardsServiceRef } from './scorecardsServiceRef';
