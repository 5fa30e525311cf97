import { FRICTION_LEVELS } from '../kinds/constants';
import { asDate, daysBetween } from '../reading/days';
import { compareText } from '../reading/refs';
import { asOneOf, asRecord, asText, withoutUndefined } from '../reading/values';
import {
  InteractionState,
  OrgFriction,
  OrgInteraction,
  OrgModel,
} from './OrgModel';

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

/**
 * An interaction in which there is friction.
 * @public
 */
export interface InteractionWithFriction {
  interaction: OrgInteraction;
  friction: FrictionInForce;
  /** For how many days it has been so at the date of the model; absent where nobody has said since when. */
  days?: number;
}

/**
 * The interactions in which there is friction: those that block somebody before
 * those that slow somebody down, and of each the oldest first.
 * @public
 */
export function interactionsWithFriction(
  model: Pick<OrgModel, 'at' | 'interactions'>,
): InteractionWithFriction[] {
  return model.interactions
    .flatMap(interaction => {
      const friction = frictionIn(interaction);
      const days =
        friction?.since === undefined
          ? undefined
          : daysBetween(friction.since, model.at);
      return friction
        ? [{ interaction, friction, ...(days !== undefined && { days }) }]
        : [];
    })
    .sort(
      (a, b) =>
        Number(a.friction.level === 'slowing') -
          Number(b.friction.level === 'slowing') ||
        (b.days ?? 0) - (a.days ?? 0) ||
        compareText(a.interaction.ref, b.interaction.ref),
    );
}
