import { isExistingDate } from '@kumiki/backstage-plugin-team-topology-common';

/**
 * Whether a check is announced: on this day it is shown and counts nowhere,
 * since it counts from a later day on. An `enforceFrom` that is no day that
 * exists announces nothing.
 *
 * @param check - with its `enforceFrom`, `YYYY-MM-DD`
 * @param day - `YYYY-MM-DD`, as the calendar of the organisation has it
 * @public
 */
export function isAnnounced(
  { enforceFrom }: { enforceFrom?: unknown },
  day: string,
): boolean {
  // Most checks have none, and are asked for every entity.
  return (
    enforceFrom !== undefined &&
    isExistingDate(enforceFrom) &&
    day < enforceFrom
  );
}
