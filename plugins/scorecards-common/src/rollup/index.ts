export * from './Rollup';
