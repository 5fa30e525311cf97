import { InputError } from '@backstage/errors';
import { DemoExemption } from './DemoHistory';
import { isDayCount } from './isDayCount';
import { readFullRef } from './readFullRef';

/**
 * Reads an exemption of a demo history.
 * @throws InputError that names the field that is wrong
 */
export function readDemoExemption(
  given: Partial<Record<keyof DemoExemption, unknown>>,
  { days }: { days: number },
): DemoExemption {
  const { check, daysAgo, endsInDays, reason } = given;
  if (typeof check !== 'string' || typeof reason !== 'string') {
    throw new InputError('check and reason must be texts');
  }
  if (!isDayCount(daysAgo) || daysAgo > days) {
    throw new InputError(`daysAgo must be a number of days, at most ${days}`);
  }
  if (!isDayCount(endsInDays) || endsInDays === 0) {
    throw new InputError('endsInDays must be a number of days from today');
  }
  return {
    entity: readFullRef(given.entity, 'entity'),
    scorecard: readFullRef(given.scorecard, 'scorecard'),
    check,
    reason,
    grantedBy: readFullRef(given.grantedBy, 'grantedBy'),
    daysAgo,
    endsInDays,
  };
}
