import { parseEntityRef } from '@backstage/catalog-model';
import { Caller } from '@kumiki/backend-audit';
import {
  ConnectedRequests,
  DayRange,
  measureRequests,
  RequestsReport,
  ServiceRequest,
  Span,
} from '@kumiki/backstage-plugin-measures-common';
import { MeasuresContext } from '../service/MeasuresContext';
import { seeEntity } from '../view/seeEntity';
import { readSpan } from './readSpan';

/**
 * What is asked for, and what people get without asking: of one capability, or
 * of all that the caller sees. What was got without asking is what senders
 * report with the channel `self-service`.
 * @throws NotFoundError where the caller does not see the capability
 */
export async function getRequests(
  context: MeasuresContext,
  request: DayRange & { capability?: string },
  caller: Caller,
): Promise<RequestsReport> {
  const { calendar } = context;
  const { span } = readSpan(request, { calendar, now: context.clock() });
  const capability =
    request.capability &&
    (await seeEntity(context, namedBy(request.capability), caller));
  const { requests } = await readVisibleRequests(
    context,
    { span, capability },
    caller,
  );
  return measureRequests(
    {
      ...(capability && { capability }),
      requests,
      uses: [],
      connected: connectedBy(requests),
    },
    { span, calendar },
  );
}

/** Requests of which the caller sees everything that they name. */
export async function readVisibleRequests(
  context: Pick<MeasuresContext, 'stores' | 'visible'>,
  asked: { span: Span; capability?: string },
  caller: Caller,
): Promise<{ requests: ServiceRequest[] }> {
  const { span, capability } = asked;
  const all = await context.stores.requests.readRequests({
    ...span,
    ...(capability && { capability }),
  });
  const sees = await context.visible.findAmong(all.flatMap(namedIn), caller);
  return { requests: all.filter(it => namedIn(it).every(ref => sees(ref))) };
}

function namedIn({ capability, team }: ServiceRequest): string[] {
  return [capability, team].filter((ref): ref is string => ref !== undefined);
}

/** Each side is known from its first request that the caller sees. */
export function connectedBy(
  requests: readonly ServiceRequest[],
): ConnectedRequests {
  const firstOf = (isSelfService: boolean) =>
    requests
      .filter(it => (it.channel === 'self-service') === isSelfService)
      .flatMap(it => it.openedAt ?? it.closedAt ?? [])
      .sort()[0];
  const asked = firstOf(false);
  const selfService = firstOf(true);
  return {
    ...(asked !== undefined && { requests: asked }),
    ...(selfService !== undefined && { selfService }),
  };
}

function namedBy(ref: string): {
  kind: string;
  namespace: string;
  name: string;
} {
  return parseEntityRef(ref);
}
