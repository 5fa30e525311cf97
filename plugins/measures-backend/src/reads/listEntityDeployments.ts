import { InputError } from '@backstage/errors';
import { Caller } from '@kumiki/backend-audit';
import {
  DeliveryRange,
  DeploymentPage,
  EntityRequest,
  listDeployments,
} from '@kumiki/backstage-plugin-measures-common';
import { MeasuresContext } from '../service/MeasuresContext';
import { seeEntity } from '../view/seeEntity';
import { readComponents } from './measureComponents';
import { readEnvironment, readSpan } from './readSpan';

const DEFAULT_LIMIT = 50;

/**
 * The deployments behind the metrics of one component, the newest first.
 * @throws NotFoundError where the caller does not see it, InputError for a
 *   cursor that no page has given
 */
export async function listEntityDeployments(
  context: MeasuresContext,
  request: EntityRequest &
    DeliveryRange & { limit?: number; cursor?: string },
  caller: Caller,
): Promise<DeploymentPage> {
  const { cursor, limit = DEFAULT_LIMIT } = request;
  const environment = readEnvironment(request.environment, context);
  const { calendar, linkWithinMs } = context;
  const { span } = readSpan(request, { calendar, now: context.clock() });
  const entity = await seeEntity(context, request, caller);
  const recordsOf = await readComponents(context, [{ entity, span }], {
    environment,
  });
  const { items, unlinkedIncidents } = listDeployments(recordsOf(entity), {
    ...{ environment, linkWithinMs, span },
  });
  const start = cursor === undefined ? 0 : placeAfter(items, cursor);
  const page = items.slice(start, start + limit);
  const last = page[page.length - 1];
  return {
    items: page,
    ...(start === 0 && { unlinkedIncidents }),
    ...(last && start + limit < items.length && { nextCursor: cursorOf(last) }),
  };
}

interface Known {
  source: string;
  id: string;
}

/** The item after which the next page begins, whatever has come since. */
function cursorOf({ source, id }: Known): string {
  return Buffer.from(JSON.stringify([source, id])).toString('base64url');
}

function placeAfter(items: readonly Known[], cursor: string): number {
  const place = items.findIndex(it => cursorOf(it) === cursor);
  if (place < 0) {
    throw new InputError('cursor is not that of a page of this list');
  }
  return place + 1;
}
