/**
 * The git repository of the demo on this machine, and the step with which
 * templates publish into it.
 *
 * @packageDocumentation
 */
export { organisationLoader as default } from './organisationLoader';
