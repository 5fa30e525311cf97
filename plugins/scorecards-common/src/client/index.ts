export * from './EntityAnswers';
export * from './GoldenPathResults';
export * from './GroupAnswers';
export * from './PushedFacts';
export * from './ResultAnswers';
export * from './ScorecardAnswers';
export * from './ScorecardsApi';
export * from './ScorecardsClient';
