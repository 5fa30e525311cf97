/**
 * The scorecards plugin for the legacy frontend system.
 *
 * @packageDocumentation
 */
export { scorecardsApiRef } from './api/scorecardsApi';
export * from './legacy/extensions';
export { scorecardsPlugin } from './legacy/scorecardsPlugin';
export { scorecardsTranslationRef } from './translation';
