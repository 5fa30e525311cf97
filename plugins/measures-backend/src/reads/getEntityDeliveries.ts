import { Caller } from '@kumiki/backend-audit';
import {
  ComponentDeliveries,
  DeliveryRange,
  EntityRequest,
} from '@kumiki/backstage-plugin-measures-common';
import { MeasuresContext } from '../service/MeasuresContext';
import { seeEntity } from '../view/seeEntity';
import { measureComponents } from './measureComponents';
import { readEnvironment, readSpan } from './readSpan';

/**
 * The five metrics of one component, whoever owned it.
 * @throws NotFoundError where the caller does not see it
 */
export async function getEntityDeliveries(
  context: MeasuresContext,
  request: EntityRequest & DeliveryRange,
  caller: Caller,
): Promise<ComponentDeliveries> {
  const environment = readEnvironment(request.environment, context);
  const { span } = readSpan(request, {
    calendar: context.calendar,
    now: context.clock(),
  });
  const entity = await seeEntity(context, request, caller);
  const [measured] = await measureComponents(context, [{ entity, span }], {
    environment,
  });
  return measured;
}
