/**
 * Serves the organisation as a model with the permissions of the caller.
 *
 * @packageDocumentation
 */
export { teamTopologyPlugin as default } from './plugin';
