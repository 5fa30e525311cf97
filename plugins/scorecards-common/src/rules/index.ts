export * from './ruleLimits';
