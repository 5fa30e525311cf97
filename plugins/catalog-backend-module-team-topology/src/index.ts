/**
 * Brings the Kumiki kinds and their relations into the catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleTeamTopology as default } from './module';
