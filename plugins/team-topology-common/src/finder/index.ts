export * from './GoldenPathAnswers';
export * from './CapabilityDetails';
export { ResponsibilityFinder } from './ResponsibilityFinder';
export { subjectOfQuestion } from './subjectOfQuestion';
export { GoldenPathFinder } from './GoldenPathFinder';
export { describeCapability } from './describeCapability';
export { missingContract } from './missingContract';
export { goldenPathStamp, type GoldenPathStamp } from './goldenPathStamp';
