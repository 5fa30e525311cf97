import { Knex } from 'knex';
import { JudgingInput } from './JudgingInput';
import { StoredResult } from '../results/StoredResult';
import { unpackStates } from '../results/packStates';
import { toOwners } from '../entities/owners';
import { readPrepared } from '../sql/readPrepared';
import { AttachmentRow, noAttachments, toAttachments } from './readAttachments';
import { toLevel } from '../results/toStoredResult';

/** How an entity stands with one scorecard, as it is stored, and since when. */
export interface EntityStanding
  extends Pick<
    StoredResult,
    'scorecard' | 'level' | 'states' | 'firstJudgedAt'
  > {
  /** When it came to be at its level. */
  levelSince?: string;
  /**
   * By check id, for checks that changed after the first judgement. The others
   * stand as they do since `firstJudgedAt`.
   */
  checksSince: Map<string, string>;
}

/** Everything that is stored about one entity now. */
export interface EntityRecord {
  input: JudgingInput;
  /** By the ref of the scorecard. */
  standings: ReadonlyMap<string, EntityStanding>;
}

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
  e: string;
};
type ChangeRow =
  | { source: 'check'; a: string; b: string; c: string }
  | { source: 'level'; a: string; c: string };

/** Everything about an entity; what a column holds depends on the source. */
const RECORD = `(
  select 'fact' as source, entity, provider as a, values_json as b,
    observed_at as c, error_message as d, error_at as e,
    cast(names_id as text) as f, cast(pusher_id as text) as g
  from facts where entity = :ref
  union all
  select 'pusher', '', cast(id as text), subject, null, null, null, null, null
  from pushers
  union all
  select 'names', '', cast(id as text), names_json, null, null, null, null, null
  from fact_names
  union all
  select 'opt-out', subject, opt_outs.ref, capability, maintained_by, since,
    review_by,
    case when entities.ref is null then null else cast(confirmed as text) end, null
  from opt_outs
  left join entities on entities.ref = opt_outs.maintained_by
    and entities.kind = 'group'
  where subject = :ref
  union all
  select 'exemption', entity, scorecard, check_id, reason, granted_by, until,
    null, null
  from exemptions where entity = :ref
  union all
  select 'entity', ref, entity_json, title, owner, system, null, null, null
  from entities where ref = :ref
  union all
  select 'result', entity, results.scorecard, level, states, first_judged_at, names_json,
    null, null
  from results join check_names on check_names.id = results.names_id
  where entity = :ref
  union all
  select 'check', entity, scorecard, check_id, max(at), null, null, null, null
  from transitions where entity = :ref group by entity, scorecard, check_id
  union all
  select 'level', entity, scorecard, null, max(at), null, null, null, null
  from level_changes where entity = :ref group by entity, scorecard
) as record`;

/**
 * Everything about one entity in one statement: the way to the database takes
 * longer than the database. Nothing where the entity is not known.
 */
export async function readEntityRecord(
  database: Knex,
  ref: string,
): Promise<EntityRecord | undefined> {
  const rows = await readPrepared<
    AttachmentRow | EntityRow | ResultRow | ChangeRow
  >(database, 'entity-record', () =>
    database.select('*').from(database.raw(RECORD, { ref })),
  );
  const attached: AttachmentRow[] = [];
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
      case 'check':
      case 'level':
        changes.push(row);
        break;
      default:
        attached.push(row);
    }
  }
  for (const change of changes) {
    addChange(standings.get(change.a), change);
  }
  return (
    known && {
      input: {
        ...toEntity(ref, known),
        ...(toAttachments(attached).get(ref) ?? noAttachments()),
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
    owners: toOwners(c),
    system: d ?? undefined,
  };
}

function toStanding({ a, b, c, d, e }: ResultRow): EntityStanding {
  return {
    scorecard: a,
    level: toLevel(b),
    states: unpackStates(c, JSON.parse(e)).states,
    firstJudgedAt: d,
    checksSince: new Map(),
  };
}

/**
 * What happened to a result that is no more is of no interest, such as before
 * the entity left the catalog and came back.
 */
function addChange(
  standing: EntityStanding | undefined,
  change: ChangeRow,
): void {
  if (!standing || change.c < standing.firstJudgedAt) {
    return;
  }
  if (change.source === 'level') {
    standing.levelSince = change.c;
  } else {
    standing.checksSince.set(change.b, change.c);
  }
}
