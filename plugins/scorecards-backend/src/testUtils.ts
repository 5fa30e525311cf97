/**
 * What tests of whole instances look at.
 * @packageDocumentation
 */
export { findHistoryGaps } from './testUtils/findHistoryGaps';
