export * from './MapScene';
