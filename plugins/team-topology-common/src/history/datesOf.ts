import { Entity } from '@backstage/catalog-model';
import { asRecord } from '../reading/values';

/** What of a TeamApi says since when, or of whom. */
const DATED_FIELDS = ['team', 'founded'];

/**
 * What today's entity lets know of an earlier day on which nobody recorded it:
 * whose Team API it is and when the team was founded, and nothing of what the
 * text says now. The other kinds are read with their own dates.
 * @public
 */
export function datesOf(entity: Entity): Entity {
  if (entity.kind?.toLocaleLowerCase('en-US') !== 'teamapi') {
    return entity;
  }
  const spec = asRecord(entity.spec) ?? {};
  return {
    ...entity,
    spec: Object.fromEntries(
      DATED_FIELDS.filter(field => spec[field] !== undefined).map(field => [
        field,
        spec[field],
      ]),
    ) as Entity['spec'],
  };
}
