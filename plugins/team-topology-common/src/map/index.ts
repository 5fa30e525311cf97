export * from './LayoutGraph';
export * from './MapScene';
export * from './MapSelection';
export * from './paint';
