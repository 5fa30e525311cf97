import { isOneOf } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { readRows } from '../sql/readRows';
import { rowsOfEntities } from '../sql/rowsOfEntities';
import { AttachmentRow, Attachments, toAttachments } from '../toAttachments';

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
