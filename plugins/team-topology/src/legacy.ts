/**
 * The team-topology plugin for the legacy frontend system.
 *
 * @packageDocumentation
 */
export { teamTopologyApiRef } from './model/teamTopologyApi';
export type { TeamTopologyPageProps } from './page/TeamTopologyPage';
export * from './legacy/extensions';
export * from './legacy/fieldExtensions';
export * from './legacy/predicates';
export * from './legacy/searchExtensions';
export { teamTopologyPlugin } from './legacy/teamTopologyPlugin';
export type { PageView } from './model/pageState';
export { teamTopologyTranslationRef } from './translation';
