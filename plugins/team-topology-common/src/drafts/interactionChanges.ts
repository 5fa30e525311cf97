import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { KUMIKI_API_VERSION } from '../kinds/constants';
import { asRecords, asText, withoutUndefined } from '../reading/values';
import { toFullRef } from '../reading/refs';
import { DraftContext, Outcome } from './DraftContext';
import { DraftChangeOf } from './DraftChange';

type InteractionChange = DraftChangeOf<
  'begin-interaction' | 'end-interaction' | 'embed-person'
>;

/** Changes how teams work together. */
export function changeInteractions(
  change: InteractionChange,
  context: DraftContext,
): Outcome {
  switch (change.type) {
    case 'begin-interaction':
      return begin(change, context);
    case 'end-interaction':
      return end(change, context);
    default:
      return embed(change, context);
  }
}

function begin(
  change: DraftChangeOf<'begin-interaction'>,
  { state, at }: DraftContext,
): Outcome {
  const { from, to, mode, title, purpose, until } = change;
  const since = change.since ?? at;
  if (to.includes(from)) {
    return { rule: 'to-itself', about: [from] };
  }
  if (until !== undefined && until < since) {
    return { rule: 'wrong-order', about: [until, since] };
  }
  const { namespace, name } = parseEntityRef(from);
  const other = parseEntityRef(to[0]).name;
  // As the form that declares an interaction calls it.
  const wished = `${name.slice(0, 22)}-with-${other.slice(0, 20)}-${since}`;
  const interaction =
    change.interaction ?? state.freeRef('teaminteraction', namespace, wished);
  if (state.has(interaction)) {
    return { rule: 'already-there', about: [interaction] };
  }
  const named = parseEntityRef(interaction);
  state.put({
    apiVersion: KUMIKI_API_VERSION,
    kind: 'TeamInteraction',
    metadata: withoutUndefined({
      name: named.name,
      namespace: named.namespace === 'default' ? undefined : named.namespace,
      title,
    }),
    spec: withoutUndefined({ mode, from, to: [...to], purpose, since, until }),
  } as Entity);
  return { ...change, interaction, since };
}

function end(
  change: DraftChangeOf<'end-interaction'>,
  { state, at }: DraftContext,
): Outcome {
  const { interaction } = change;
  const ended = change.ended ?? at;
  const entity = state.get(interaction);
  const since = asText(entity?.spec?.since) ?? ended;
  const before = asText(entity?.spec?.ended);
  if (before !== undefined && before <= ended) {
    return { rule: 'no-longer', about: [before] };
  }
  if (ended < since) {
    return { rule: 'wrong-order', about: [ended, since] };
  }
  if (entity) {
    state.put({ ...entity, spec: { ...entity.spec, ended } });
  }
  return { ...change, ended };
}

function embed(
  change: DraftChangeOf<'embed-person'>,
  { state }: DraftContext,
): Outcome {
  const { interaction, user, allocation } = change;
  const entity = state.get(interaction);
  if (!entity || entity.spec?.mode !== 'facilitating') {
    return { rule: 'not-facilitating', about: [interaction] };
  }
  const people = asRecords(entity.spec.people) as JsonObject[];
  const isThere = people.some(
    person =>
      toFullRef(person.user, {
        defaultKind: 'user',
        defaultNamespace: entity.metadata.namespace ?? 'default',
      }) === user,
  );
  if (isThere) {
    return { rule: 'already-there', about: [user] };
  }
  const person: JsonObject = withoutUndefined({ user, allocation });
  state.put({
    ...entity,
    spec: { ...entity.spec, people: [...people, person] },
  });
  return change;
}
