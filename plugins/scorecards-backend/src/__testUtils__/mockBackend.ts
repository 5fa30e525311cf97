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
    listExemptions: jest.fn(),
    streamExemptions: jest.fn(),
    getEntityExemptions: jest.fn(),
    askExemption: jest.fn(),
    decideExemption: jest.fn(),
    revokeExemption: jest.fn(),
    renewExemption: jest.fn(),
    getEntityBadges: jest.fn(),
    createBadge: jest.fn(),
    revokeBadge: jest.fn(),
    getEntityNextSteps: jest.fn(),
    getGroupNextSteps: jest.fn(),
    getCheckInsight: jest.fn(),
    getHealth: jest.fn(),
    pushFacts: jest.fn(),
    previewScorecard: jest.fn(),
    refreshEntity: jest.fn(),
    listCampaigns: jest.fn(),
    getCampaign: jest.fn(),
    getCampaignBurnDown: jest.fn(),
    getCampaignEntities: jest.fn(),
    getCampaignRows: jest.fn(),
    previewCampaign: jest.fn(),
  };
}

/** Lets a mocked service answer, by the names of what it is asked for. */
export function answerAll(
  backend: jest.Mocked<ScorecardsBackendService>,
  answers: object,
): void {
  for (const [name, answer] of Object.entries(answers)) {
    // One type of all mocks together is too complex for the compiler.
    const mock: unknown = Reflect.get(backend, name);
    if (jest.isMockFunction(mock)) {
      mock.mockResolvedValue(answer);
    }
  }
}
