import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { responsibilityRef } from './changeTeamApi';
import { TeamApiChanges } from './TeamApiChanges';

/** Refuses a change that says two things about one responsibility, or nothing at all. */
export function refuseRepeated(teamApi: Entity, changes: TeamApiChanges): void {
  const { accept, decline, hold, release, describe } = changes;
  const named = [
    ...[...accept, ...decline, ...hold].map(it => it.responsibility),
    ...release,
  ];
  if (named.length === 0 && describe === undefined) {
    throw new InputError(
      'Nothing is accepted, declined, held, released or described; allowed: at least one of them',
    );
  }
  const refs = named.map(value => responsibilityRef(value, teamApi));
  // Of several places, the first is the one that stays in the map.
  const places = new Map(
    refs.map((ref, index) => [ref, index] as const).reverse(),
  );
  const again = refs.findIndex((ref, index) => places.get(ref) !== index);
  if (again !== -1) {
    throw new InputError(
      `${named[again]} is named twice; allowed: each responsibility once, either accepted, declined, held or released`,
    );
  }
}
