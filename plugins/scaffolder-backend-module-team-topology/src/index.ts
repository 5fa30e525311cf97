/**
 * Scaffolder actions with which software templates change boundaries,
 * interactions and golden paths.
 *
 * @packageDocumentation
 */
export { scaffolderModuleTeamTopology as default } from './module';
