/**
 * Kinds, schemas, permissions, client and the pure organisation model of the
 * team-topology plugin.
 *
 * @packageDocumentation
 */
export * from './client';
export * from './kinds';
export * from './map';
export * from './model';
export * from './permissions';
export * from './relations';
export * from './schema';
