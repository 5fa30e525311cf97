import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { addDays } from '@kumiki/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { createHash } from 'node:crypto';
import {
  interaction,
  OrganisationSize,
  organisationOf,
  teamApi,
} from './organisation';

const WEEKS = 5 * 52;
const TEAMS_PER_WEEK = 8;
const ROWS_PER_STATEMENT = 200;

/** What an entity said from one day to another. */
interface Version {
  ref: string;
  from: string;
  to?: string;
  entity: Entity;
}

/**
 * Five years in which every week eight teams change what they do and two
 * interactions end, as the plugin would have recorded them.
 *
 * @returns the first day, and how many versions there are
 */
export async function fillYears(
  database: Knex,
  size: OrganisationSize,
  today: string,
): Promise<{ first: string; versions: number; entities: Entity[] }> {
  const first = addDays(today, -7 * WEEKS) ?? today;
  const versions: Version[] = [];
  const open = new Map<string, Version>();
  const put = (entity: Entity, from: string) => {
    const ref = stringifyEntityRef(entity);
    const before = open.get(ref);
    if (before) {
      before.to = from;
    }
    const version = { ref, from, entity };
    open.set(ref, version);
    versions.push(version);
  };
  organisationOf(size).forEach(entity => put(entity, first));
  for (let week = 1; week < WEEKS; week += 1) {
    const day = addDays(first, 7 * week) ?? today;
    for (let nth = 0; nth < TEAMS_PER_WEEK; nth += 1) {
      const team = (week * TEAMS_PER_WEEK + nth) % size.teams;
      put(teamApi(team, size, week), day);
    }
    for (const index of [2 * week, 2 * week + 1]) {
      put(interaction(index, size, { ended: day }), day);
    }
  }
  const now = new Date().toISOString();
  await database.transaction(async tx => {
    for (let at = 0; at < versions.length; at += ROWS_PER_STATEMENT) {
      await tx('entity_versions').insert(
        versions.slice(at, at + ROWS_PER_STATEMENT).map(version => {
          const body = JSON.stringify(version.entity);
          return {
            ref: version.ref,
            source: 'catalog',
            from_day: version.from,
            to_day: version.to ?? null,
            recorded_at: now,
            hash: createHash('sha256').update(body).digest('base64url'),
            body,
            uid: version.entity.metadata.uid,
            opened_in: 1,
            closed_in: version.to ? 1 : null,
          };
        }),
      );
    }
    await tx('chronicle_state')
      .insert({
        id: 'organisation',
        revision: 2,
        recorded_since: first,
        read_at: now,
        doubted: 0,
      })
      .onConflict('id')
      .merge();
  });
  return {
    first,
    versions: versions.length,
    entities: [...open.values()].map(({ entity }) => entity),
  };
}
