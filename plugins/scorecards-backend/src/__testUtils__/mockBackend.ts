import { ScorecardsBackendService } from '../service/ScorecardsBackendService';

/** A service that does as it is told. */
export function mockBackend(): jest.Mocked<ScorecardsBackendService> {
  return {
    listScorecards: jest.fn(),
    getScorecard: jest.fn(),
    getCheckHistory: jest.fn(),
    getLevels: jest.fn(),
    getByGoldenPath: jest.fn(),
    getResults: jest.fn(),
    streamResults: jest.fn(),
    getEntityReport: jest.fn(),
    getEntityFacts: jest.fn(),
    getEntityTrend: jest.fn(),
    getGroupRollup: jest.fn(),
    getGroupTrend: jest.fn(),
    getTrend: jest.fn(),
    getOverview: jest.fn(),
    pushFacts: jest.fn(),
    previewScorecard: jest.fn(),
    refreshEntity: jest.fn(),
  };
}
