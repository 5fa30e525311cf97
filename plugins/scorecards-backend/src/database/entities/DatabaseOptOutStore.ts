import { isOneOf, rowsFrom } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { StoredOptOut } from '../inputs/JudgingInput';
import { Clock } from '../DatabaseClock';
import { enqueueEntities } from '../queues/enqueueEntities';
import { OptOutRow } from '../tables';

/** The opt-outs of the catalog. */
export interface OptOutStore {
  /** One statement. */
  listOptOuts(): Promise<StoredOptOut[]>;

  /** Replaces all of them, and queues the subjects of those that differ. */
  replaceOptOuts(
    optOuts: readonly Omit<StoredOptOut, 'isMaintained'>[],
  ): Promise<void>;
}

const COLUMNS = {
  ref: 'text',
  subject: 'text',
  capability: 'text',
  maintained_by: 'text',
  since: 'text',
  review_by: 'text',
  confirmed: 'integer',
} as const;
const NAMES = Object.keys(COLUMNS);

export class DatabaseOptOutStore implements OptOutStore {
  readonly #database: Knex;
  readonly #clock: Clock;

  static create(options: { database: Knex; clock: Clock }) {
    return new DatabaseOptOutStore(options.database, options.clock);
  }

  private constructor(database: Knex, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  async listOptOuts(): Promise<StoredOptOut[]> {
    const rows: (OptOutRow & { maintainer: string | null })[] =
      await this.#database('opt_outs')
        .leftJoin('entities', join =>
          join
            .on('entities.ref', 'opt_outs.maintained_by')
            .andOnVal('entities.kind', 'group'),
        )
        .select('opt_outs.*', 'entities.ref as maintainer')
        .orderBy('opt_outs.ref');
    return rows.map(row => ({
      ref: row.ref,
      subject: row.subject,
      capability: row.capability,
      maintainedBy: row.maintained_by,
      since: row.since,
      reviewBy: row.review_by,
      isMaintained: row.maintainer !== null,
      isConfirmed: row.confirmed === 1,
    }));
  }

  async replaceOptOuts(
    optOuts: readonly Omit<StoredOptOut, 'isMaintained'>[],
  ): Promise<void> {
    const wanted = new Map(optOuts.map(it => [it.ref, toRow(it)]));
    await this.#database.transaction(async tx => {
      const known = await tx<OptOutRow>('opt_outs').select('*');
      const gone = known.filter(row => !wanted.has(row.ref));
      const knownByRef = new Map(known.map(row => [row.ref, row]));
      const changed = [...wanted.values()].filter(
        row => !isEqual(row, knownByRef.get(row.ref)),
      );
      if (gone.length === 0 && changed.length === 0) {
        return;
      }
      await removeOptOuts(tx, [...gone, ...changed]);
      await insertOptOuts(tx, changed);
      const before = changed.flatMap(row => knownByRef.get(row.ref) ?? []);
      const subjects = [...gone, ...changed, ...before].map(it => it.subject);
      await enqueueKnown(tx, subjects, this.#clock().toISOString());
    });
  }
}

function toRow(optOut: Omit<StoredOptOut, 'isMaintained'>): OptOutRow {
  const { ref, subject, capability, since } = optOut;
  return {
    ref,
    subject,
    capability,
    maintained_by: optOut.maintainedBy,
    since,
    review_by: optOut.reviewBy,
    confirmed: optOut.isConfirmed ? 1 : 0,
  };
}

function isEqual(row: OptOutRow, known: OptOutRow | undefined): boolean {
  const names: (keyof OptOutRow)[] = [
    'subject',
    'capability',
    'maintained_by',
    'since',
    'review_by',
    'confirmed',
  ];
  return known !== undefined && names.every(name => row[name] === known[name]);
}

async function removeOptOuts(tx: Knex, rows: OptOutRow[]): Promise<void> {
  const refs = rows.map(({ ref }) => ref);
  await tx('opt_outs').whereRaw(isOneOf(tx, 'ref', refs)).delete();
}

async function insertOptOuts(tx: Knex, rows: OptOutRow[]): Promise<void> {
  if (rows.length > 0) {
    await tx.raw(
      `insert into opt_outs (${NAMES.join(', ')})
       select ${NAMES.join(', ')} from ?`,
      [rowsFrom(tx, COLUMNS, rows)],
    );
  }
}

/** An opt-out may be about something that is not in the catalog. */
async function enqueueKnown(
  tx: Knex,
  subjects: string[],
  now: string,
): Promise<void> {
  const known: { ref: string }[] = await tx('entities')
    .select('ref')
    .whereRaw(isOneOf(tx, 'ref', subjects));
  await enqueueEntities(
    tx,
    known.map(({ ref }) => ref),
    now,
  );
}

/**
 * Who opted out with the groups as maintainers: whether an opt-out counts
 * depends on whether its maintainer exists.
 */
export async function findMaintained(
  tx: Knex,
  groups: readonly string[],
): Promise<string[]> {
  if (groups.length === 0) {
    return [];
  }
  const subjects: { subject: string }[] = await tx('opt_outs')
    .join('entities', 'entities.ref', 'opt_outs.subject')
    .distinct('subject')
    .whereRaw(isOneOf(tx, 'opt_outs.maintained_by', groups));
  return subjects.map(({ subject }) => subject);
}
