/**
 * The scorecards plugin for the legacy frontend system.
 *
 * @packageDocumentation
 */
export { scorecardsApiRef } from './api/scorecardsApi';
export { scorecardLevelColumn } from './catalog/scorecardLevelColumn';
export type { ScorecardLevelColumnOptions } from './catalog/scorecardLevelColumn';
export type { ScorecardLevelPickerProps } from './catalog/ScorecardLevelPicker';
export * from './legacy/extensions';
export { scorecardsPlugin } from './legacy/scorecardsPlugin';
export type { ScorecardsPageProps } from './page/ScorecardsPage';
export { scorecardsTranslationRef } from './translation';
