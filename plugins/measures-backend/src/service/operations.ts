import { JsonObject } from '@backstage/types';
import { BasicPermission } from '@backstage/plugin-permission-common';
import { Caller } from '@kumiki/backend-audit';
import {
  measuresEventsWritePermission,
  measuresReadPermission,
  measuresRequestsWritePermission,
  SendReport,
} from '@kumiki/backstage-plugin-measures-common';
import { sendEvents } from '../ingest/sendEvents';
import { sendRequests } from '../ingest/sendRequests';
import { getBeforeAfter } from '../reads/getBeforeAfter';
import { getDeliveries } from '../reads/getDeliveries';
import { getEntityDeliveries } from '../reads/getEntityDeliveries';
import { getPlatform } from '../reads/getPlatform';
import { getRequests } from '../reads/getRequests';
import { getTemplateAdoption } from '../reads/getTemplateAdoption';
import { listEntityDeployments } from '../reads/listEntityDeployments';
import { listSources } from '../reads/listSources';
import { MeasuresContext } from './MeasuresContext';
import {
  AnswerOf,
  MeasuresBackendService,
  OperationFunction,
  OperationName,
  RequestOf,
} from './MeasuresBackendService';

/** A read is audited where it is refused. */
interface ReadEvent {
  queryType: string;
}

/** A write is always audited; nothing of what was sent is in it but how much. */
export interface WriteEvent<Request, Answer> {
  eventId: string;
  describe: (request: Request) => JsonObject;
  describeAnswer: (answer: Answer) => JsonObject;
}

/** What answers a request, what the caller needs for it, and what the auditor is told. */
interface Operation<Request, Answer> {
  run: (
    context: MeasuresContext,
    request: Request,
    caller: Caller,
  ) => Promise<Answer>;
  permission: BasicPermission;
  event: ReadEvent | WriteEvent<Request, Answer>;
}

/** Every operation of the service. A new one needs nothing else here. */
export const OPERATIONS: {
  [Name in OperationName]: Operation<RequestOf<Name>, AnswerOf<Name>>;
} = {
  getEntityDeliveries: read(getEntityDeliveries, 'entity-deliveries'),
  listEntityDeployments: read(listEntityDeployments, 'entity-deployments'),
  getDeliveries: read(getDeliveries, 'deliveries'),
  getBeforeAfter: read(getBeforeAfter, 'before-after'),
  getTemplateAdoption: read(getTemplateAdoption, 'template-adoption'),
  getRequests: read(getRequests, 'requests'),
  listSources: read(listSources, 'sources'),
  getPlatform: read(getPlatform, 'platform'),
  sendEvents: {
    run: sendEvents,
    permission: measuresEventsWritePermission,
    event: {
      eventId: 'events-send',
      describe: ({ body }) => ({
        events: Array.isArray(body) ? body.length : 1,
      }),
      describeAnswer: describeReport,
    },
  },
  sendRequests: {
    run: sendRequests,
    permission: measuresRequestsWritePermission,
    event: {
      eventId: 'requests-send',
      describe: ({ requests }) => ({ requests: requests.length }),
      describeAnswer: describeReport,
    },
  },
};

/** A service with each of its operations made by a function. */
export function mapOperations(
  make: <Name extends OperationName>(name: Name) => OperationFunction<Name>,
): MeasuresBackendService {
  const names = Object.keys(OPERATIONS) as OperationName[];
  return Object.fromEntries(
    names.map(name => [name, make(name)]),
  ) as MeasuresBackendService;
}

function read<Request, Answer>(
  run: Operation<Request, Answer>['run'],
  queryType: string,
): Operation<Request, Answer> {
  return { run, permission: measuresReadPermission, event: { queryType } };
}

function describeReport({ stored, repeated, unknown }: SendReport): JsonObject {
  return { stored, repeated, unknown: unknown.events };
}
