/**
 * How the frontend plugins of Kumiki are tested.
 *
 * @packageDocumentation
 */
export type { NestedMessages } from '../words/messages';
export { askingComponents } from './askingComponents';
export { deadFilters } from './deadFilters';
export { describeLists, describeTexts } from './describeTexts';
export { answered, FAILURES, forbidden, gated } from './failures';
export type { FailureCase, Gate } from './failures';
export { addressParams, findEntity, renderInApp } from './renderInApp';
