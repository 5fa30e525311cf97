/**
 * Facts that the catalog itself knows.
 *
 * @packageDocumentation
 */
export { scorecardsModuleCatalog as default } from './module';
