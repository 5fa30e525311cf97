export * from './FactVisibility';
export * from './WithheldFacts';
