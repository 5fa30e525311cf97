export { LevelBar } from './LevelBar';
export { LevelDistribution } from './LevelDistribution';
export { LevelCountsList } from './LevelCountsList';
