import { Audit, Caller } from '@kumiki/backend-audit';
import { mapOperations, OPERATIONS, WriteEvent } from './operations';
import { MeasuresBackendService } from './MeasuresBackendService';

/**
 * Tells the auditor of every write and of everything that is refused; see
 * docs/audit-events.md. It is around whatever decides who may do what.
 */
export function auditBackend(
  inner: MeasuresBackendService,
  audit: Audit,
): MeasuresBackendService {
  return mapOperations(name => (request, caller) => {
    const { event } = OPERATIONS[name];
    const call = () => inner[name](request, caller);
    return 'queryType' in event
      ? auditRefusal(audit, { ...event, caller }, call)
      : auditWrite(audit, { event, request, caller }, call);
  });
}

/** A read that is refused is an event; any other is none. */
async function auditRefusal<Answer>(
  audit: Audit,
  asked: { queryType: string; caller: Caller },
  call: () => Promise<Answer>,
): Promise<Answer> {
  const { queryType, caller } = asked;
  try {
    return await call();
  } catch (error) {
    await audit.tellRefusal(error, caller, { queryType });
    throw error;
  }
}

async function auditWrite<Request, Answer>(
  audit: Audit,
  asked: {
    event: WriteEvent<Request, Answer>;
    request: Request;
    caller: Caller;
  },
  call: () => Promise<Answer>,
): Promise<Answer> {
  const { event, request, caller } = asked;
  const { eventId, describe, describeAnswer } = event;
  const begun = await audit.begin(eventId, caller, describe(request));
  try {
    const answer = await call();
    await begun.succeed(describeAnswer(answer));
    return answer;
  } catch (error) {
    await begun.fail(error);
    throw error;
  }
}
