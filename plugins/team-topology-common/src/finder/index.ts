export * from './GoldenPathAnswers';
export * from './CapabilityDetails';
