import { mockServices } from '@backstage/backend-test-utils';
import { entityProjection } from '@kumiki/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { DatabaseImportStore } from '../chronicle/import/DatabaseImportStore';
import { HistoryImporter } from '../chronicle/import/HistoryImporter';
import { ImportCounts } from '../chronicle/import/ImportRun';
import { HistorySource } from '../chronicle/import/PastStates';
import { DatabaseChronicle } from '../chronicle/DatabaseChronicle';
import { EntityVersionRow } from '../database/tables';

/** Leaves of an entity what the model reads, where no filter says which Groups are teams. */
export const project = entityProjection();

/** Says on which day the catalog was recorded for the first time. */
export async function recordSince(database: Knex, day: string): Promise<void> {
  await DatabaseChronicle.create({ database }).record({
    readAt: new Date(`${day}T12:00:00Z`),
    day,
    entities: [],
    gone: new Set(),
    doubted: 0,
  });
}

/** An importer as one replica has it. */
export function openImporter(
  database: Knex,
  source: HistorySource,
  options: Partial<Parameters<typeof HistoryImporter.create>[0]> = {},
) {
  const logger = mockServices.logger.mock();
  const counted: ImportCounts = { states: 0, versions: 0, skipped: 0 };
  const store = DatabaseImportStore.create({ database });
  const importer = HistoryImporter.create({
    logger,
    onImported: counts => {
      counted.states += counts.states;
      counted.versions += counts.versions;
      counted.skipped += counts.skipped;
    },
    sources: [source],
    store,
    ...options,
  });
  return {
    counted,
    importer,
    logger,
    run: (signal?: AbortSignal) => importer.run(signal),
    progress: () => store.readProgress(`import:${source.id}`),
  };
}

/** What is stored, as `name: description from..to`, sorted. */
export async function listVersions(
  database: Knex,
  source: string,
): Promise<string[]> {
  const rows = await database<EntityVersionRow>('entity_versions').where({
    source,
  });
  return rows
    .map(({ ref, body, from_day, to_day }) => {
      const says = JSON.parse(body).metadata.description;
      return `${ref.split('/')[1]}: ${says} ${from_day}..${to_day}`;
    })
    .sort();
}

/** The revision by which replicas know that something has changed. */
export async function readRevision(database: Knex): Promise<number> {
  return (await DatabaseChronicle.create({ database }).getState()).revision;
}
