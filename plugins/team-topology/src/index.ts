/**
 * Who works with whom, how and until when: the map, the tables and the Team
 * API tab, for the new frontend system. The legacy one is at `./legacy`.
 *
 * @packageDocumentation
 */
export { teamTopologyApiRef } from './model/teamTopologyApi';
export { teamTopologyPlugin as default } from './plugin';
export { teamTopologyTranslationRef } from './translation';
