/**
 * The team-topology plugin for the legacy frontend system.
 *
 * @packageDocumentation
 */
export { teamTopologyApiRef } from './api';
export * from './legacy/extensions';
export * from './legacy/predicates';
export { teamTopologyPlugin } from './legacy/teamTopologyPlugin';
export { teamTopologyTranslationRef } from './translation';
