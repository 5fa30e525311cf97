import { isOneOf, readRows } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { JudgingInput } from './JudgingInput';
import { toEntityFacts } from '../facts/packValues';
import { rowsOfEntities } from '../sql/rowsOfEntities';

/** What is known about one entity beside the entity itself. */
type Attachments = Pick<JudgingInput, 'facts' | 'optOuts' | 'exemptions'>;

/** A row about an entity, names of facts or a pusher; the columns are what the source has. */
export type AttachmentRow = {
  source: 'names' | 'pusher' | 'fact' | 'opt-out' | 'exemption';
  entity: string;
  a: string;
  b: string;
  c: string;
  d: string;
  e: string;
  f: string | null;
  g: string | null;
};

/** What rows of facts refer to, by id. */
interface References {
  names: Map<string | null, string[]>;
  pushers: Map<string | null, string>;
}

/** What the rows say, by entity. Facts refer to names and pushers that are in the rows. */
export function toAttachments(
  rows: readonly AttachmentRow[],
): Map<string, Attachments> {
  const references: References = { names: new Map(), pushers: new Map() };
  for (const { source, a, b } of rows) {
    if (source === 'names') {
      references.names.set(a, JSON.parse(b));
    } else if (source === 'pusher') {
      references.pushers.set(a, b);
    }
  }
  const byEntity = new Map<string, Attachments>();
  for (const row of rows) {
    if (row.source !== 'names' && row.source !== 'pusher') {
      const known = byEntity.get(row.entity) ?? noAttachments();
      byEntity.set(row.entity, known);
      attach(known, row, references);
    }
  }
  return byEntity;
}

/** What is known about an entity that is in no row. */
export function noAttachments(): Attachments {
  return { facts: [], optOuts: [], exemptions: [] };
}

function attach(
  attachments: Attachments,
  row: AttachmentRow,
  { names, pushers }: References,
): void {
  const { source, entity, a, b, c, d, e, f, g } = row;
  if (source === 'fact') {
    attachments.facts.push(
      toEntityFacts(
        {
          entity,
          provider: a,
          names_id: f === null ? null : Number(f),
          values_json: b,
          observed_at: c,
          error_message: d,
          error_at: e,
          pusher: pushers.get(g) ?? null,
        },
        names.get(f),
      ),
    );
  } else if (source === 'opt-out') {
    attachments.optOuts.push({
      ref: a,
      subject: entity,
      capability: b,
      maintainedBy: c,
      since: d,
      reviewBy: e,
      isMaintained: f !== null,
      isConfirmed: f === '1',
    });
  } else {
    attachments.exemptions.push({
      entity,
      scorecard: a,
      check: b,
      reason: c,
      grantedBy: d,
      until: e ?? undefined,
    });
  }
}

/** Facts, opt-outs and exemptions of many entities in one statement. */
export async function readAttachments(
  database: Knex,
  refs: readonly string[],
): Promise<Map<string, Attachments>> {
  const rows = await readRows<AttachmentRow>(
    database.raw(
      `select 'fact' as source, entity, provider as a, values_json as b,
         observed_at as c, error_message as d, error_at as e,
         cast(names_id as text) as f, cast(pusher_id as text) as g
       from ?
       union all
       select 'pusher', '', cast(id as text), subject,
         null, null, null, null, null
       from pushers
       union all
       select 'names', '', cast(id as text), names_json,
         null, null, null, null, null
       from fact_names
       union all
       select 'opt-out', subject, opt_outs.ref, capability, maintained_by,
         since, review_by,
         case when entities.ref is null then null
           else cast(confirmed as text) end, null
       from opt_outs
       left join entities on entities.ref = opt_outs.maintained_by
         and entities.kind = 'group'
       where ?
       union all
       select 'exemption', entity, scorecard, check_id, reason, granted_by,
         until, null, null
       from exemptions where ?`,
      [
        rowsOfEntities(database, 'facts', refs),
        isOneOf(database, 'subject', refs),
        isOneOf(database, 'entity', refs),
      ],
    ),
  );
  return toAttachments(rows);
}
