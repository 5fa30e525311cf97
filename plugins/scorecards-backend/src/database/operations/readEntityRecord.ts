import { Knex } from 'knex';
import { EntityRecord, EntityStanding } from '../EntityRecord';
import { readStates } from '../searchableStates';
import { readRows } from '../sql/readRows';
import { toLevel } from '../toStoredResult';
import { noAttachments, readAttachments } from './readAttachments';

type EntityRow = {
  source: 'entity';
  a: string;
  b: string | null;
  c: string | null;
  d: string | null;
};
type ResultRow = {
  source: 'result';
  a: string;
  b: string;
  c: string;
  d: string;
};
type ChangeRow =
  | { source: 'check'; a: string; b: string; c: string }
  | { source: 'level'; a: string; c: string };

/** What the columns hold depends on the source. */
const STATEMENT = `
  select 'entity' as source, entity_json as a, title as b, owner as c, system as d
  from entities where ref = :ref
  union all
  select 'result', scorecard, level, states, first_judged_at
  from results where entity = :ref
  union all
  select 'check', scorecard, check_id, max(at), null
  from transitions where entity = :ref group by scorecard, check_id
  union all
  select 'level', scorecard, null, max(at), null
  from level_changes where entity = :ref group by scorecard`;

/** Everything about one entity in two statements; nothing where it is not known. */
export async function readEntityRecord(
  database: Knex,
  ref: string,
): Promise<EntityRecord | undefined> {
  const [rows, attachments] = await Promise.all([
    readRows<EntityRow | ResultRow | ChangeRow>(
      database.raw(STATEMENT, { ref }),
    ),
    readAttachments(database, [ref]),
  ]);
  const standings = new Map<string, EntityStanding>();
  const changes: ChangeRow[] = [];
  let known: EntityRow | undefined;
  for (const row of rows) {
    switch (row.source) {
      case 'entity':
        known = row;
        break;
      case 'result':
        standings.set(row.a, toStanding(row));
        break;
      default:
        changes.push(row);
    }
  }
  for (const change of changes) {
    addChange(standings.get(change.a), change);
  }
  return (
    known && {
      input: {
        ...toEntity(ref, known),
        ...(attachments.get(ref) ?? noAttachments()),
      },
      standings,
    }
  );
}

function toEntity(ref: string, { a, b, c, d }: EntityRow) {
  return {
    ref,
    entity: JSON.parse(a),
    title: b ?? undefined,
    owner: c ?? undefined,
    system: d ?? undefined,
  };
}

function toStanding({ a, b, c, d }: ResultRow): EntityStanding {
  return {
    scorecard: a,
    level: toLevel(b),
    states: readStates(c).states,
    firstJudgedAt: d,
    checksSince: new Map(),
  };
}

/** What happened to a result that is no more is of no interest. */
function addChange(
  standing: EntityStanding | undefined,
  change: ChangeRow,
): void {
  if (standing && change.source === 'level') {
    standing.levelSince = change.c;
  } else if (standing && change.source === 'check') {
    standing.checksSince.set(change.b, change.c);
  }
}
