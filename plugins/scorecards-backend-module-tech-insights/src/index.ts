/**
 * The latest facts of Tech Insights, for scorecards.
 *
 * @packageDocumentation
 */
export { scorecardsModuleTechInsights as default } from './module';
