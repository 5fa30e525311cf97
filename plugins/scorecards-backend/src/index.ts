/**
 * The backend of the scorecards plugin.
 *
 * @packageDocumentation
 */
export { scorecardsPlugin as default } from './plugin';
