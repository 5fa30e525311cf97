import { isOneOf, rowsFrom } from '@kumiki/backend-database';
import { Knex } from 'knex';
import {
  EntityPeriod,
  EntityState,
  fromColumn,
  toColumn,
} from '../catalog/EntityPeriod';
import { EntityPeriodRow } from './tables';

/** What the catalog said about entities, and from when on. */
export interface PeriodStore {
  /** What the catalog says now, by ref. */
  readCurrent(): Promise<Map<string, EntityPeriod>>;

  /**
   * All periods of entities that are still in the catalog, oldest first for each
   * entity, without those that ended before a time. One statement.
   *
   * @param query - `endedAfter`: ISO 8601 in UTC; `entities`: all where absent
   */
  readPeriods(query: {
    endedAfter: string;
    entities?: readonly string[];
    template?: string;
  }): Promise<EntityPeriod[]>;

  /** When the catalog was first looked at, ISO 8601 in UTC; nothing before that. */
  readStart(): Promise<string | undefined>;

  /** Which of the refs are of entities that the catalog has; one statement. */
  findKnown(refs: readonly string[]): Promise<Set<string>>;

  /** Refs of the components by the repository that they name, `owner/name` in lower case. */
  findByRepository(repository: string): Promise<string[]>;

  /**
   * Takes over what the catalog says now, in one transaction.
   *
   * @param changes - `closed`: entities that are gone or others now; `opened`:
   *   what is said of new and changed ones
   */
  applyChanges(changes: {
    at: string;
    closed: readonly string[];
    opened: readonly EntityState[];
  }): Promise<void>;
}

const COLUMNS = {
  entity: 'text',
  kind: 'text',
  owners: 'text',
  parents: 'text',
  team_type: 'text',
  template: 'text',
  template_version: 'text',
  capabilities: 'text',
  repository: 'text',
} as const;
const NAMES = Object.keys(COLUMNS).join(', ');

export class DatabasePeriodStore implements PeriodStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabasePeriodStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async readCurrent(): Promise<Map<string, EntityPeriod>> {
    const rows = await this.#database<EntityPeriodRow>('entity_periods')
      .select()
      .whereNull('until');
    return new Map(rows.map(row => [row.entity, toPeriod(row)]));
  }

  async readPeriods(query: {
    endedAfter: string;
    entities?: readonly string[];
    template?: string;
  }): Promise<EntityPeriod[]> {
    const { endedAfter, entities, template } = query;
    const database = this.#database;
    const builder = database<EntityPeriodRow>('entity_periods')
      .select()
      .where(it => it.whereNull('until').orWhere('until', '>', endedAfter))
      .whereExists(
        database('entity_periods as current')
          .select(database.raw('1'))
          .whereNull('current.until')
          .where('current.entity', database.ref('entity_periods.entity')),
      )
      .orderBy(['entity', 'since']);
    if (entities) {
      builder.whereRaw(isOneOf(database, 'entity_periods.entity', entities));
    }
    if (template !== undefined) {
      builder.where({ template });
    }
    return (await builder).map(toPeriod);
  }

  async readStart(): Promise<string | undefined> {
    const [{ start }]: { start: string | null }[] = await this.#database(
      'entity_periods',
    ).min({ start: 'since' });
    return start ?? undefined;
  }

  async findKnown(refs: readonly string[]): Promise<Set<string>> {
    if (refs.length === 0) {
      return new Set();
    }
    const rows = await this.#database<EntityPeriodRow>('entity_periods')
      .select('entity')
      .whereNull('until')
      .whereRaw(isOneOf(this.#database, 'entity', refs));
    return new Set(rows.map(({ entity }) => entity));
  }

  async findByRepository(repository: string): Promise<string[]> {
    const rows = await this.#database<EntityPeriodRow>('entity_periods')
      .select('entity')
      .whereNull('until')
      .where({ repository })
      .orderBy('entity');
    return rows.map(({ entity }) => entity);
  }

  async applyChanges(changes: {
    at: string;
    closed: readonly string[];
    opened: readonly EntityState[];
  }): Promise<void> {
    const { at, closed, opened } = changes;
    await this.#database.transaction(async tx => {
      await tx<EntityPeriodRow>('entity_periods')
        .whereNull('until')
        .whereRaw(isOneOf(tx, 'entity', closed))
        .update({ until: at });
      await tx.raw(
        `insert into entity_periods (since, ${NAMES})
         select cast(? as text), ${NAMES} from ? where true
         on conflict (entity, since) do nothing`,
        [at, rowsFrom(tx, COLUMNS, opened.map(toRow))],
      );
      // What was counted as unknown is known from now on.
      await tx('unknown_entities')
        .whereRaw(
          isOneOf(
            tx,
            'entity',
            opened.map(({ entity }) => entity),
          ),
        )
        .delete();
    });
  }
}

function toRow(state: EntityState) {
  return {
    entity: state.entity,
    kind: state.kind,
    owners: toColumn(state.owners),
    parents: toColumn(state.parents),
    team_type: state.teamType ?? null,
    template: state.template ?? null,
    template_version: state.templateVersion ?? null,
    capabilities: toColumn(state.capabilities),
    repository: state.repository ?? null,
  };
}

function toPeriod(row: EntityPeriodRow): EntityPeriod {
  return {
    entity: row.entity,
    kind: row.kind,
    owners: fromColumn(row.owners),
    parents: fromColumn(row.parents),
    capabilities: fromColumn(row.capabilities),
    since: row.since,
    ...(row.until !== null && { until: row.until }),
    ...(row.team_type !== null && { teamType: row.team_type }),
    ...(row.template !== null && { template: row.template }),
    ...(row.template_version !== null && {
      templateVersion: row.template_version,
    }),
    ...(row.repository !== null && { repository: row.repository }),
  };
}
