import { FRICTION_LEVELS } from '../kinds/constants';
import { asDate } from '../reading/days';
import { asOneOf, asRecord, asText, withoutUndefined } from '../reading/values';
import { InteractionState, OrgFriction, OrgInteraction } from './OrgModel';

/**
 * What is said of the friction in an interaction at a date: nothing before it
 * was noticed, and nothing while the interaction is not in force.
 *
 * @param value - `spec.friction` as somebody wrote it
 */
export function readFriction(
  value: unknown,
  { state, at }: { state: InteractionState; at: string },
): OrgFriction | undefined {
  const record = asRecord(value);
  const level = asOneOf(record?.level, FRICTION_LEVELS);
  const since = asDate(record?.since);
  const isInForce = state === 'active' || state === 'overdue';
  if (!level || !isInForce || (since !== undefined && at < since)) {
    return undefined;
  }
  return withoutUndefined<OrgFriction>({
    level,
    note: asText(record?.note),
    since,
  });
}

/**
 * Friction that slows or blocks somebody.
 * @public
 */
export type FrictionInForce = OrgFriction & {
  level: Exclude<OrgFriction['level'], 'none'>;
};

/**
 * The friction that slows or blocks somebody in an interaction; nothing where
 * there is none, or where nobody has said it.
 * @public
 */
export function frictionIn({
  friction,
}: Pick<OrgInteraction, 'friction'>): FrictionInForce | undefined {
  return friction && friction.level !== 'none'
    ? { ...friction, level: friction.level }
    : undefined;
}
