// A database as plain SQL: its tables, what is in them, and the migrations that made it.

/** Throws where the database has something that it could not bring back. */
export async function dumpDatabase(database) {
  const isPostgres = database.client.config.client === 'pg';
  const statements = await (isPostgres ? dumpPostgres : dumpSqlite)(database);
  return statements.map(statement => `${statement};\n`).join('');
}

async function dumpSqlite(database) {
  const made = await database('sqlite_master')
    .whereNotNull('sql')
    .whereNot('name', 'like', 'sqlite_%')
    .orderBy('name');
  const ofType = type => made.filter(it => it.type === type);
  const tables = ofType('table');
  const rows = await dumpRows(
    database,
    tables.map(({ name }) => name),
  );
  const counters = await database('sqlite_sequence').orderBy('name');
  return [
    ...tables.map(({ sql }) => sql),
    ...rows,
    'DELETE FROM sqlite_sequence',
    ...counters.map(row => insertOf('sqlite_sequence', row)),
    ...['index', 'view', 'trigger'].flatMap(type =>
      ofType(type).map(({ sql }) => sql),
    ),
  ];
}

const COLUMNS = `
  select a.attname as name,
    quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attcollation not in (0, t.typcollation)
         then ' collate ' || quote_ident(c.collname) else '' end
      || case when d.oid is not null
         then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end
      || case when a.attnotnull then ' not null' else '' end as definition,
    pg_get_serial_sequence(a.attrelid::regclass::text, a.attname) as counter
  from pg_attribute a
    join pg_type t on t.oid = a.atttypid
    left join pg_collation c on c.oid = a.attcollation
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped
  order by a.attnum`;

const CONSTRAINTS = `
  select conname as name, pg_get_constraintdef(oid) as definition
  from pg_constraint
  where conrelid = ?::regclass and contype in ('p', 'u', 'c', 'f')
  order by contype desc, conname`;

const INDEXES = `
  select pg_get_indexdef(indexrelid) as definition
  from pg_index
  where indrelid = ?::regclass
    and indexrelid not in (select conindid from pg_constraint)
  order by 1`;

const SURPRISES = `
  select relname as name from pg_class
    where relnamespace = 'public'::regnamespace
      and relkind not in ('r', 'i', 'S')
  union all select proname from pg_proc
    where pronamespace = 'public'::regnamespace
  union all select tgname from pg_trigger where not tgisinternal
  union all select typname from pg_type
    where typnamespace = 'public'::regnamespace and typtype in ('e', 'd')
  union all select attname from pg_attribute
    join pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace
      and (attidentity <> '' or attgenerated <> '')`;

async function dumpPostgres(database) {
  const all = async (sql, ...bindings) =>
    (await database.raw(sql, bindings)).rows;
  const [surprise] = await all(SURPRISES);
  if (surprise) {
    throw new Error(
      `Teach scripts/lib/dumpDatabase.mjs what ${surprise.name} is`,
    );
  }
  const tables = (
    await all(`select relname as name, reloptions as options from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r'
      order by relname`)
  ).map(({ name, options }) => ({ name, options: options?.join(', ') }));
  const before = [];
  const after = [];
  for (const { name, options } of tables) {
    const columns = await all(COLUMNS, name);
    const definitions = columns.map(({ definition }) => `  ${definition}`);
    for (const { name: column, counter } of columns) {
      if (counter) {
        const [{ value }] = await all(
          `select coalesce(pg_sequence_last_value(?), 0) as value`,
          counter,
        );
        before.push(`create sequence ${counter}`);
        after.push(
          `alter sequence ${counter} owned by "${name}"."${column}"`,
          `select setval('${counter}', ${value} + 1, false)`,
        );
      }
    }
    before.push(
      `create table "${name}" (\n${definitions.join(',\n')}\n)${
        options ? ` with (${options})` : ''
      }`,
    );
    for (const constraint of await all(CONSTRAINTS, name)) {
      after.push(
        `alter table "${name}" add constraint "${constraint.name}" ${constraint.definition}`,
      );
    }
    for (const { definition } of await all(INDEXES, name)) {
      after.push(definition);
    }
  }
  const names = tables.map(({ name }) => name);
  return [...before, ...(await dumpRows(database, names)), ...after];
}

async function dumpRows(database, tables) {
  const statements = [];
  for (const table of tables) {
    const rows = await database(table).select('*');
    if (rows.length === 0) {
      throw new Error(`Nothing is in ${table}; let writeRelease.ts fill it`);
    }
    statements.push(...rows.map(row => insertOf(table, row)));
  }
  return statements;
}

function insertOf(table, row) {
  const columns = Object.keys(row).map(column => `"${column}"`);
  return `insert into "${table}" (${columns.join(
    ', ',
  )})\n  values (${Object.values(row).map(literal).join(', ')})`;
}

function literal(value) {
  if (value === null || ['boolean', 'number'].includes(typeof value)) {
    return String(value);
  }
  const text = value instanceof Date ? value.toISOString() : value;
  if (typeof text !== 'string') {
    throw new Error(`Teach scripts/lib/dumpDatabase.mjs what ${text} is`);
  }
  return `'${text.replaceAll("'", "''")}'`;
}
