/**
 * Scorecards of teams, components and the platform: the overview, the page of
 * each scorecard, the tabs and the card of entities, and a widget for the home
 * page, for the new frontend system. The legacy one is at `./legacy`.
 *
 * @packageDocumentation
 */
export { scorecardsApiRef } from './api/scorecardsApi';
export { scorecardsPlugin as default } from './plugin';
export { scorecardsTranslationRef } from './translation';
