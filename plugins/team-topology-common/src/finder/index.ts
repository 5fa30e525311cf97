export * from './GoldenPathAnswers';
export * from './CapabilityDetails';
export { GoldenPathFinder } from './GoldenPathFinder';
