import { Knex } from 'knex';
import {
  dayOfState,
  PAST_SOURCE,
  pastTeam,
  titleInState,
  versionsOf,
} from '../world/past';

/** How far the import of the past has come, in states. */
export async function readImported(
  chronicle: Knex,
): Promise<{ done: number; versions: number }> {
  const progress = await chronicle('chronicle_imports')
    .where({ source: PAST_SOURCE })
    .first('done');
  const [{ count }] = await chronicle('entity_versions')
    .where({ source: PAST_SOURCE })
    .count();
  return { done: progress?.done ?? 0, versions: Number(count) };
}

/**
 * What is wrong with the versions of the first states of the past: one that is
 * missing, double, of another text, or that does not end where the next one
 * begins. The last ones end with the import, wherever that is.
 */
export async function findImportGaps(
  chronicle: Knex,
  states: number,
): Promise<string[]> {
  const versions: {
    ref: string;
    from_day: string;
    to_day: string;
    body: string;
  }[] = await chronicle('entity_versions')
    .where({ source: PAST_SOURCE })
    .orderBy(['ref', 'from_day', 'id'])
    .select('ref', 'from_day', 'to_day', 'body');
  const byRef = new Map<string, typeof versions>();
  for (const version of versions) {
    byRef.set(version.ref, [...(byRef.get(version.ref) ?? []), version]);
  }
  const problems =
    versions.length === versionsOf(states)
      ? []
      : [`${versions.length} versions of ${versionsOf(states)}`];
  for (let index = 0; index < versionsOf(1); index += 1) {
    const ref = `group:default/${pastTeam(index)}`;
    const own = byRef.get(ref) ?? [];
    for (let state = 0; state < states; state += 1) {
      const version = own[state];
      const isRight =
        version?.from_day === dayOfState(state) &&
        (state === states - 1
          ? version.to_day > version.from_day
          : version.to_day === dayOfState(state + 1)) &&
        version.body.includes(`"${titleInState(index, state)}"`);
      if (!isRight) {
        problems.push(`${ref} is not as it was on ${dayOfState(state)}`);
      }
    }
  }
  return problems;
}
