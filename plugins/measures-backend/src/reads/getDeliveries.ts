import { NotFoundError } from '@backstage/errors';
import { Caller } from '@kumiki/backend-audit';
import {
  ComponentDeliveries,
  DeliveryRange,
  DeliveryStrips,
  Span,
  StripGroup,
  stripsOf,
  StripsOfGroup,
} from '@kumiki/backstage-plugin-measures-common';
import { parseRef } from './parseRef';
import { MeasuresContext } from '../service/MeasuresContext';
import { Organisation } from '../view/Organisation';
import { groupsIn } from '../view/ownership';
import { readOrganisation } from '../view/readOrganisation';
import { ComponentPart, measureComponents } from './measureComponents';
import { readEnvironment, readSpan } from './readSpan';

/**
 * Components side by side, by what they have in common.
 * @throws NotFoundError where the caller asks for a team or grouping that is not there
 */
export async function getDeliveries(
  context: MeasuresContext,
  request: DeliveryRange & { by: StripGroup; group?: string[] },
  caller: Caller,
): Promise<DeliveryStrips> {
  const { by } = request;
  const environment = readEnvironment(request.environment, context);
  const { span } = readSpan(request, {
    calendar: context.calendar,
    now: context.clock(),
  });
  const wanted = request.group?.map(it => readGroup(by, it));
  const organisation = await readOrganisation(context, span, caller);
  if (by === 'team' || by === 'grouping') {
    const missing = wanted?.find(ref => !organisation.hasGroup(ref));
    if (missing !== undefined) {
      throw new NotFoundError(`No entity '${missing}'`);
    }
  }
  const items = await measureGroups(context, organisation, {
    ...{ by, environment, span, wanted },
  });
  return { by, environment, span, items };
}

/** The strips of each group, by name; those of components without one are the last. */
export async function measureGroups(
  context: Pick<MeasuresContext, 'linkWithinMs' | 'senders' | 'stores'>,
  organisation: Organisation,
  asked: {
    by: StripGroup;
    environment: string;
    span: Span;
    /** All where absent. */
    wanted?: readonly string[];
  },
): Promise<StripsOfGroup[]> {
  const { environment, wanted } = asked;
  const groups = partsByGroup(organisation, asked);
  const names = [...groups.keys()]
    .filter(group => group !== undefined)
    .sort();
  const chosen: (string | undefined)[] = wanted
    ? [...new Set(wanted)]
    : [...names, ...(groups.has(undefined) ? [undefined] : [])];
  const parts = chosen.flatMap(group => groups.get(group) ?? []);
  // A component that is in several groups for the same time is measured once.
  const once = new Map(parts.map(part => [keyOf(part), part]));
  const measured = await measureComponents(context, [...once.values()], {
    environment,
  });
  const byKey = new Map<string, ComponentDeliveries>(
    [...once.keys()].map((key, place) => [key, measured[place]]),
  );
  return chosen.map(group => {
    const own = groups.get(group) ?? [];
    return {
      ...(group !== undefined && { group }),
      components: own.length,
      strips: stripsOf(own.flatMap(part => byKey.get(keyOf(part)) ?? [])),
    };
  });
}

function partsByGroup(
  organisation: Organisation,
  { by, span }: { by: StripGroup; span: Span },
): Map<string | undefined, ComponentPart[]> {
  const groups = new Map<string | undefined, ComponentPart[]>();
  const groupsOf = organisation.groupsBy(by);
  for (const [entity, periods] of organisation.components) {
    if (periods[periods.length - 1].kind !== 'component') {
      continue;
    }
    const own = groupsIn<string | undefined>(periods, span, state => {
      const found = groupsOf(state);
      return found.length > 0 ? found : [undefined];
    });
    for (const [group, part] of own) {
      const parts = groups.get(group) ?? [];
      groups.set(group, parts);
      parts.push({ entity, span: part });
    }
  }
  return groups;
}

function keyOf({ entity, span }: ComponentPart): string {
  return `${entity} ${span.from} ${span.to}`;
}

function readGroup(by: StripGroup, value: string): string {
  const at = value.lastIndexOf('@');
  switch (by) {
    case 'team-type':
      return value;
    case 'template-version':
      return at < 0
        ? parseRef(value, { parameter: 'group', defaultKind: 'template' })
        : `${parseRef(value.slice(0, at), {
            parameter: 'group',
            defaultKind: 'template',
          })}${value.slice(at)}`;
    default:
      return parseRef(value, {
        parameter: 'group',
        defaultKind: by === 'capability' ? 'capability' : 'group',
      });
  }
}
