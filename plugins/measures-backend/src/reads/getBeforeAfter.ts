import { Caller } from '@kumiki/backend-audit';
import {
  BeforeAfter,
  compareBeforeAfter,
  DeliveryRange,
  NamedRequest,
  Span,
} from '@kumiki/backstage-plugin-measures-common';
import { addDays } from '@kumiki/backstage-plugin-team-topology-common';
import { MeasuresContext } from '../service/MeasuresContext';
import { groupsIn, intersection } from '../view/ownership';
import { readOrganisation } from '../view/readOrganisation';
import { seeEntity } from '../view/seeEntity';
import { ComponentPart, measureComponents } from './measureComponents';
import { readEnvironment, readSpan } from './readSpan';

const DEFAULT_DAYS = 90;

/**
 * The components of a team before a span and after it, each as far as it
 * belonged to the team.
 * @throws NotFoundError where the caller does not see the group
 */
export async function getBeforeAfter(
  context: MeasuresContext,
  request: NamedRequest & DeliveryRange & { days?: number },
  caller: Caller,
): Promise<BeforeAfter> {
  const { calendar } = context;
  const now = context.clock();
  const { days = DEFAULT_DAYS } = request;
  const environment = readEnvironment(request.environment, context);
  const { from, to, span: during } = readSpan(request, { calendar, now });
  const before: Span = {
    from: calendar.startOf(addDays(from, -days) ?? from).toISOString(),
    to: during.from,
  };
  const end = calendar.endOf(addDays(to, days) ?? to).getTime();
  const after: Span = {
    from: during.to,
    to: new Date(
      Math.max(Math.min(end, now.getTime()), Date.parse(during.to)),
    ).toISOString(),
  };
  const { namespace, name } = request;
  const ref = await seeEntity(context, { kind: 'group', namespace, name }, caller);
  const organisation = await readOrganisation(context, before, caller);
  const groupsOf = organisation.groupsBy('team');
  const whole = { from: before.from, to: after.to };
  const owned = [...organisation.components].flatMap(([entity, periods]) => {
    const part = groupsIn(periods, whole, groupsOf).get(ref);
    return part ? [{ entity, span: part }] : [];
  });
  const partsIn = (span: Span): ComponentPart[] =>
    owned.flatMap(part => {
      const common = intersection(part.span, span);
      return common ? [{ entity: part.entity, span: common }] : [];
    });
  const measure = (span: Span) =>
    measureComponents(context, partsIn(span), { environment });
  const metrics = compareBeforeAfter(await measure(before), await measure(after));
  return { environment, before, during, after, metrics };
}
