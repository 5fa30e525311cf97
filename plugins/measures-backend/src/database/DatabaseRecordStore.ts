import {
  Change,
  Deployment,
  Incident,
} from '@kumiki/backstage-plugin-measures-common';
import { isOneOf, readRows, rowsFrom } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { toChange, toDeployment, toIncident } from './records';
import { ChangeRow, DeploymentRow, IncidentRow } from './tables';

/** Which records are read; times are ISO 8601 in UTC, `to` is not included. */
export interface RecordQuery {
  /** All that are stored where absent. */
  entities?: readonly string[];
  environment: string;
  from: string;
  to: string;
}

/** What is known of one entity. */
export interface EntityRecords {
  deployments: Deployment[];
  incidents: Incident[];
  changes: Change[];
  /** When the first deployment of the environment that was no rollback ended. */
  firstDeploymentAt?: string;
}

/** Deployments, incidents and changes. */
export interface RecordStore {
  /** What is known of each entity; those of which nothing is known are absent. Five statements. */
  readRecords(query: RecordQuery): Promise<Map<string, EntityRecords>>;

  /** The first deployment of each entity in an environment that was no rollback. One statement. */
  readFirstDeployments(query: {
    entities: readonly string[];
    environment: string;
  }): Promise<Map<string, string>>;
}

export class DatabaseRecordStore implements RecordStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseRecordStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async readRecords(query: RecordQuery): Promise<Map<string, EntityRecords>> {
    const { entities, environment, from, to } = query;
    const narrow = <Row extends {}>(table: string, time: string) => {
      const builder = this.#database<Row>(table)
        .select()
        .where(time, '>=', from)
        .where(time, '<', to);
      return entities
        ? builder.whereRaw(isOneOf(this.#database, 'entity', entities))
        : builder;
    };
    const [sources, deployments, incidents, changes] = await Promise.all([
      this.#readSources(),
      narrow<DeploymentRow>('deployments', 'finished_at').where({ environment }),
      narrow<IncidentRow>('incidents', 'happened_at').where(it =>
        it.where({ environment }).orWhereNull('environment'),
      ),
      narrow<ChangeRow>('changes', 'merged_at'),
    ]);
    const records = new Map<string, EntityRecords>();
    const of = (entity: string) => {
      const known = records.get(entity) ?? {
        deployments: [],
        incidents: [],
        changes: [],
      };
      records.set(entity, known);
      return known;
    };
    const nameOf = (row: { source_id: number }) =>
      sources.get(row.source_id) ?? '';
    for (const row of deployments as DeploymentRow[]) {
      of(row.entity).deployments.push(toDeployment(row, nameOf(row)));
    }
    for (const row of incidents as IncidentRow[]) {
      of(row.entity).incidents.push(toIncident(row, nameOf(row)));
    }
    for (const row of changes as ChangeRow[]) {
      of(row.entity).changes.push(toChange(row, nameOf(row)));
    }
    const firsts = await this.readFirstDeployments({
      entities: entities ?? [...records.keys()],
      environment,
    });
    for (const [entity, at] of firsts) {
      of(entity).firstDeploymentAt = at;
    }
    return records;
  }

  async readFirstDeployments(query: {
    entities: readonly string[];
    environment: string;
  }): Promise<Map<string, string>> {
    const { entities, environment } = query;
    if (entities.length === 0) {
      return new Map();
    }
    // One look into the index for each entity, however often it was deployed.
    const rows = await readRows<{ entity: string; first: string | null }>(
      this.#database.raw(
        `select given.entity as entity, (
           select finished_at from deployments as d
           where d.entity = given.entity and d.environment = ?
             and d.outcome = 'succeeded'
             and coalesce(d.kind, 'planned') <> 'rollback'
           order by d.finished_at limit 1
         ) as first from ?`,
        [
          environment,
          rowsFrom(
            this.#database,
            { entity: 'text' },
            entities.map(entity => ({ entity })),
          ),
        ],
      ),
    );
    return new Map(
      rows.flatMap(({ entity, first }) =>
        first === null ? [] : [[entity, first] as const],
      ),
    );
  }

  async #readSources(): Promise<Map<number, string>> {
    const rows: { id: number; name: string }[] = await this.#database(
      'sources',
    ).select('id', 'name');
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
