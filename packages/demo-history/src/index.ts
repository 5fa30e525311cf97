/**
 * A history that did not happen, for the trends of the demo.
 *
 * @packageDocumentation
 */
export { demoHistoryModule as default } from './demoHistoryModule';
