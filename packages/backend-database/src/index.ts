/**
 * What the backend plugins do with their databases in the same way.
 *
 * @packageDocumentation
 */

export * from './findOutage';
export * from './hideValuesInErrors';
export * from './isOneOf';
export * from './isPostgres';
export * from './messageOf';
export * from './migrate';
export * from './oneByOne';
export * from './tellOutage';
export * from './tellOutages';
export * from './withoutSecrets';
