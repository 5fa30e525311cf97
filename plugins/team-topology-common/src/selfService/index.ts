export * from './SelfService';
