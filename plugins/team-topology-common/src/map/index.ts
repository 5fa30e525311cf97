export * from './layout';
export * from './MapScene';
export * from './paint';
export * from './selection';
