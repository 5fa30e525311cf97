import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { quoteValue } from '@kumiki/backstage-plugin-team-topology-common';

/**
 * Refuses a planned end that has passed, unless it stood there before or the
 * entity says when it really ended. A review date that has passed is no
 * mistake: it makes an opt-out overdue.
 */
export function refuseBadDates(
  entity: Entity,
  options: { current?: Entity; today: string },
): void {
  const { until, ended } = entity.spec ?? {};
  const { current, today } = options;
  if (
    entity.kind === 'TeamInteraction' &&
    typeof until === 'string' &&
    until < today &&
    ended === undefined &&
    until !== current?.spec?.until
  ) {
    throw new InputError(
      `spec.until is ${quoteValue(
        until,
      )}, which has passed; allowed: ${today} or later`,
    );
  }
}
