/**
 * The scorecards plugin for the legacy frontend system.
 *
 * @packageDocumentation
 */
export { scorecardsApiRef } from './api';
export * from './legacy/extensions';
export { scorecardsPlugin } from './legacy/scorecardsPlugin';
export { scorecardsTranslationRef } from './translation';
