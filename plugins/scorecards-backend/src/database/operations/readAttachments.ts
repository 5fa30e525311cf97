import { Knex } from 'knex';
import { JudgingInput } from '../JudgingInput';
import { isOneOf } from '../sql/isOneOf';
import { readRows } from '../sql/readRows';
import { rowsOfEntities } from '../sql/rowsOfEntities';
import { toEntityFacts } from '../toEntityFacts';

/** What is known about one entity beside the entity itself. */
export type Attachments = Pick<
  JudgingInput,
  'facts' | 'optOuts' | 'exemptions'
>;

type AttachmentRow = {
  source: 'names' | 'fact' | 'opt-out' | 'exemption';
  entity: string;
  a: string;
  b: string;
  c: string;
  d: string;
  e: string;
  f: string | null;
};

/** Facts, opt-outs and exemptions of many entities in one statement. */
export async function readAttachments(
  database: Knex,
  refs: readonly string[],
): Promise<Map<string, Attachments>> {
  const rows = await readRows<AttachmentRow>(
    database.raw(
      `select 'fact' as source, entity, provider as a, values_json as b,
         observed_at as c, error_message as d, error_at as e,
         cast(names_id as text) as f
       from ?
       union all
       select 'names', '', cast(id as text), names_json, null, null, null, null
       from fact_names
       union all
       select 'opt-out', subject, opt_outs.ref, capability, maintained_by,
         since, review_by, entities.ref
       from opt_outs
       left join entities on entities.ref = opt_outs.maintained_by
         and entities.kind = 'group'
       where ?
       union all
       select 'exemption', entity, scorecard, check_id, reason, granted_by,
         until, null
       from exemptions where ?`,
      [
        rowsOfEntities(database, 'facts', refs),
        isOneOf(database, 'subject', refs),
        isOneOf(database, 'entity', refs),
      ],
    ),
  );
  const names = new Map<string | null, string[]>();
  for (const { source, a, b } of rows) {
    if (source === 'names') {
      names.set(a, JSON.parse(b));
    }
  }
  const byEntity = new Map<string, Attachments>();
  for (const row of rows) {
    if (row.source !== 'names') {
      const known = byEntity.get(row.entity) ?? noAttachments();
      byEntity.set(row.entity, known);
      attach(known, row, names);
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
  names: ReadonlyMap<string | null, string[]>,
): void {
  const { source, entity, a, b, c, d, e, f } = row;
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
