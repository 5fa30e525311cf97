export * from './MapScene';
export * from './buildMapScene';
export * from './layout';
export * from './paint';
export * from './render';
export * from './scene';
export * from './selection';
