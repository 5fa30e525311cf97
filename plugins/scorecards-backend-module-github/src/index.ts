/**
 * Facts about repositories on GitHub.
 *
 * @packageDocumentation
 */
export { scorecardsModuleGithub as default } from './module';
