export * from './GroupNode';
export * from './GroupTree';
export * from './Rollup';
export * from './Tally';
