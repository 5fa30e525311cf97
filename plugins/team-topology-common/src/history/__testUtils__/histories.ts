import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import * as fc from 'fast-check';
import { isSame } from '../../changes/recordsOf';
import { DAYS, organisations } from '../../model/__testUtils__/organisations';
import { addDays } from '../../reading/days';
import { EntityVersion } from '../EntityVersion';

/** The days on which the organisations below become other ones. */
export const STATES = ['2023-06-01', '2024-02-05', '2024-03-20'];
export const TODAY = '2026-11-28';

/** Every day on which something may change, and the one before. */
export const SAMPLES = [...new Set([...STATES, ...DAYS])]
  .flatMap(day => [addDays(day, -1) ?? day, day, addDays(day, 1) ?? day])
  .filter(day => day < TODAY);

/** What an organisation was on each of the days, one after the other. */
export const histories = (): fc.Arbitrary<Entity[][]> =>
  fc
    .tuple(organisations(), organisations(), organisations())
    .map(states =>
      states.map(entities => [
        ...new Map(
          entities.map(entity => [stringifyEntityRef(entity), entity]),
        ).values(),
      ]),
    );

/** What was recorded of an organisation that was another one twice. */
export function versionsOf(
  states: readonly (readonly Entity[])[],
): EntityVersion[] {
  const versions: EntityVersion[] = [];
  const open = new Map<string, EntityVersion>();
  states.forEach((entities, at) => {
    const from = STATES[at];
    // Two entities with one ref cannot come from a catalog.
    const byRef = new Map(
      entities.map(entity => [stringifyEntityRef(entity), entity]),
    );
    for (const [ref, version] of open) {
      if (!isSame(version.entity, byRef.get(ref))) {
        version.to = from;
        open.delete(ref);
      }
    }
    for (const [ref, entity] of byRef) {
      if (!open.has(ref)) {
        const version: EntityVersion = {
          ...{ ref, from, entity },
          basis: 'recorded',
        };
        open.set(ref, version);
        versions.push(version);
      }
    }
  });
  return versions;
}
