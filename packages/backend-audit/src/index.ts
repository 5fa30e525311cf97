/**
 * How the backend plugins tell the auditor of writes and refusals.
 *
 * @packageDocumentation
 */

export * from './Audit';
export * from './subjects';
