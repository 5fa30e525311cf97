import { Knex } from 'knex';
import { componentRefs } from '../world/organisation';

/** Makes every component due with the provider of documents, as its hour does. */
export async function enqueueDocuments(database: Knex): Promise<void> {
  const due_at = new Date().toISOString();
  const rows = componentRefs.map(entity => ({
    entity,
    provider: 'documents',
    due_at,
  }));
  await database('collect_queue')
    .insert(rows)
    .onConflict(['entity', 'provider'])
    .ignore();
}
