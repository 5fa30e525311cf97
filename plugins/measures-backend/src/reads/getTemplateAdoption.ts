import { Caller } from '@kumiki/backend-audit';
import {
  adoptionByDay,
  DeliveryRange,
  GeneratedComponent,
  NamedRequest,
  survivalCurves,
  TemplateAdoption,
} from '@kumiki/backstage-plugin-measures-common';
import { EntityPeriod } from '../catalog/EntityPeriod';
import { MeasuresContext } from '../service/MeasuresContext';
import { seeEntity } from '../view/seeEntity';
import { readEnvironment, readSpan } from './readSpan';

/**
 * How a template is used. A component was generated when it appeared in the
 * catalog; of those that were there when the catalog was first looked at, that
 * is not known.
 * @throws NotFoundError where the caller does not see the template
 */
export async function getTemplateAdoption(
  context: MeasuresContext,
  request: NamedRequest & DeliveryRange,
  caller: Caller,
): Promise<TemplateAdoption> {
  const { calendar, stores, visible } = context;
  const now = context.clock();
  const environment = readEnvironment(request.environment, context);
  const { from, to, span } = readSpan(request, { calendar, now });
  const { namespace, name } = request;
  const template = await seeEntity(
    context,
    { kind: 'template', namespace, name },
    caller,
  );
  const [periods, start] = await Promise.all([
    stores.periods.readPeriods({ endedAfter: span.from, template }),
    stores.periods.readStart(),
  ]);
  const sees = await visible.findAmong(
    periods.map(({ entity }) => entity),
    caller,
  );
  const seen = periods.filter(({ entity }) => sees(entity));
  const [firsts, received] = await Promise.all([
    stores.records.readFirstDeployments({
      entities: [...new Set(seen.map(({ entity }) => entity))],
      environment,
    }),
    stores.sources.readReceived(),
  ]);
  const [deploymentsSince] = received
    .filter(({ type }) => type === 'deployment')
    .map(({ firstAt }) => firstAt)
    .sort();
  return {
    template,
    adoption: adoptionByDay(
      seen.map(({ entity, templateVersion, since, until }) => ({
        entity,
        ...(templateVersion !== undefined && { version: templateVersion }),
        from: calendar.dayAt(new Date(since)),
        ...(until !== undefined && {
          until: calendar.dayAt(new Date(until)),
        }),
      })),
      { from, to },
    ),
    survival: survivalCurves(generated(seen, firsts, start), {
      now,
      ...(deploymentsSince !== undefined && { deploymentsSince }),
    }),
  };
}

/** The components as they were when the template generated them. */
function generated(
  periods: readonly EntityPeriod[],
  firsts: ReadonlyMap<string, string>,
  start: string | undefined,
): GeneratedComponent[] {
  const first = new Map<string, EntityPeriod>();
  for (const period of periods) {
    if (!first.has(period.entity)) {
      first.set(period.entity, period);
    }
  }
  return [...first.values()].map(({ entity, since, templateVersion }) => {
    const firstDeployedAt = firsts.get(entity);
    return {
      entity,
      ...(templateVersion !== undefined && { version: templateVersion }),
      ...(since !== start && { generatedAt: since }),
      ...(firstDeployedAt !== undefined && { firstDeployedAt }),
    };
  });
}
