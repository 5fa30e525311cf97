export * from './ruleLimits';
export * from './ruleSentences';
