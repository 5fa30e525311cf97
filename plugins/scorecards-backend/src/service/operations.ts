import { JsonObject } from '@backstage/types';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { BasicPermission } from '@backstage/plugin-permission-common';
import { Caller } from '@kumiki/backend-audit';
import {
  scorecardsFactsWritePermission,
  scorecardsPreviewPermission,
  scorecardsReadPermission,
  scorecardsRefreshPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { pushFacts } from '../facts/pushFacts';
import { refreshEntity } from '../facts/refreshEntity';
import { previewScorecard } from '../preview/previewScorecard';
import { getByGoldenPath } from '../reads/getByGoldenPath';
import { getCheckHistory } from '../reads/getCheckHistory';
import { getEntityFacts } from '../reads/getEntityFacts';
import { getEntityReport } from '../reads/getEntityReport';
import { getEntityTrend } from '../reads/getEntityTrend';
import { getGroupRollup } from '../reads/getGroupRollup';
import { getGroupTrend, getTrend } from '../reads/getGroupTrend';
import { getLevels } from '../reads/getLevels';
import { getOverview } from '../reads/getOverview';
import { getResults, streamResults } from '../reads/getResults';
import { getScorecard, listScorecards } from '../reads/readScorecards';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { describePush, describePushed } from './describePush';
import {
  AnswerOf,
  OperationFunction,
  OperationName,
  RequestOf,
  ScorecardsBackendService,
} from './ScorecardsBackendService';

/** A read is audited where it is refused. */
interface ReadEvent {
  queryType: string;
}

/** A write is always audited; no value of a fact is in any of it. */
export interface WriteEvent<Request, Answer> {
  eventId: string;
  describe: (request: Request) => JsonObject;
  describeAnswer?: (answer: Answer) => JsonObject;
}

/** What answers a request, what the caller needs for it, and what the auditor is told. */
interface Operation<Request, Answer> {
  run: (
    context: ScorecardsContext,
    request: Request,
    caller: Caller,
  ) => Promise<Answer>;
  permissions: BasicPermission[];
  event: ReadEvent | WriteEvent<Request, Answer>;
}

/** Every operation of the service. A new one needs nothing else here. */
export const OPERATIONS: {
  [Name in OperationName]: Operation<RequestOf<Name>, AnswerOf<Name>>;
} = {
  listScorecards: read(listScorecards, 'scorecards'),
  getScorecard: read(getScorecard, 'scorecard'),
  getCheckHistory: read(getCheckHistory, 'check-history'),
  getLevels: read(getLevels, 'levels'),
  getByGoldenPath: read(getByGoldenPath, 'by-golden-path'),
  getResults: read(getResults, 'results'),
  streamResults: read(streamResults, 'results-csv'),
  getEntityReport: read(getEntityReport, 'entity-report'),
  getEntityFacts: read(getEntityFacts, 'entity-facts'),
  getEntityTrend: read(getEntityTrend, 'entity-trend'),
  getGroupRollup: read(getGroupRollup, 'group-rollup'),
  getGroupTrend: read(getGroupTrend, 'group-trend'),
  getTrend: read(getTrend, 'trend'),
  getOverview: read(getOverview, 'overview'),
  pushFacts: {
    run: pushFacts,
    permissions: [scorecardsFactsWritePermission],
    event: {
      eventId: 'facts-push',
      describe: describePush,
      describeAnswer: describePushed,
    },
  },
  // A preview and a refresh answer with what is stored as well.
  previewScorecard: {
    run: previewScorecard,
    permissions: [scorecardsReadPermission, scorecardsPreviewPermission],
    event: {
      eventId: 'scorecard-preview',
      describe: ({ scorecard }) => ({
        scorecard: shorten(String(scorecard?.metadata?.name)),
      }),
    },
  },
  refreshEntity: {
    run: refreshEntity,
    permissions: [scorecardsReadPermission, scorecardsRefreshPermission],
    event: {
      eventId: 'entity-refresh',
      describe: request => ({
        entityRef: shorten(stringifyEntityRef(request)),
      }),
    },
  },
};

/** A service with each of its operations made by a function. */
export function mapOperations(
  make: <Name extends OperationName>(name: Name) => OperationFunction<Name>,
): ScorecardsBackendService {
  const names = Object.keys(OPERATIONS) as OperationName[];
  return Object.fromEntries(
    names.map(name => [name, make(name)]),
  ) as ScorecardsBackendService;
}

function read<Request, Answer>(
  run: Operation<Request, Answer>['run'],
  queryType: string,
): Operation<Request, Answer> {
  return { run, permissions: [scorecardsReadPermission], event: { queryType } };
}

const MAX_LENGTH = 300;

function shorten(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
