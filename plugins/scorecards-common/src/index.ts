/**
 * Kind, schema, permissions, client and the pure evaluator of the scorecards plugin.
 *
 * @packageDocumentation
 */
export * from './client';
export * from './evaluator';
export * from './facts';
export * from './kinds';
export * from './permissions';
export * from './rollup';
export * from './rules';
export * from './schema';
export * from './visibility';
