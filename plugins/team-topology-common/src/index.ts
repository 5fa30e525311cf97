/**
 * Kinds, schemas, permissions, client and the pure organisation model of the
 * team-topology plugin.
 *
 * @packageDocumentation
 */
export * from './client';
export * from './finder';
export * from './kinds';
export * from './map';
export * from './model';
export * from './permissions';
export * from './reading';
export * from './relations';
export * from './route';
export * from './schema';
export * from './selfService';
