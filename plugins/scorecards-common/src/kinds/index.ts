export * from './Scorecard';
