export * from './ScenePaint';
export * from './paintScene';
