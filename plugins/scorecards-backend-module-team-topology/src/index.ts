/**
 * Facts about teams, golden paths and capabilities.
 *
 * @packageDocumentation
 */
export { scorecardsModuleTeamTopology as default } from './module';
