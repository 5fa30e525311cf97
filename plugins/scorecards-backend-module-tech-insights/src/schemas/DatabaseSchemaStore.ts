import { Knex } from 'knex';
import { readSchema, RetrieverSchema } from './RetrieverSchema';

interface SchemaRow {
  retriever: string;
  schema_json: string;
}

/**
 * Keeps what retrievers have declared. As Tech Insights itself never forgets a
 * schema, nothing is removed.
 */
export class DatabaseSchemaStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseSchemaStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  /** The newest schema of each retriever that was ever kept. */
  async listSchemas(): Promise<RetrieverSchema[]> {
    const rows: SchemaRow[] = await this.#database('tech_insights_schemas')
      .select('retriever', 'schema_json')
      .orderBy('retriever');
    return rows.flatMap(({ schema_json: json }) => {
      return readSchema(JSON.parse(json)) ?? [];
    });
  }

  /** Keeps schemas as they were sent; those of other retrievers stay. */
  async keepSchemas(sent: readonly unknown[]): Promise<void> {
    const rows = new Map<string, SchemaRow>();
    for (const schema of sent) {
      const id = readSchema(schema)?.id;
      if (id !== undefined) {
        const json = JSON.stringify(schema);
        rows.set(id, { retriever: id, schema_json: json });
      }
    }
    // In one order, for replicas that start together.
    const sorted = [...rows.values()].sort((a, b) =>
      a.retriever < b.retriever ? -1 : 1,
    );
    await this.#database.transaction(async tx => {
      for (const row of sorted) {
        await tx('tech_insights_schemas')
          .insert(row)
          .onConflict('retriever')
          .merge();
      }
    });
  }
}
