import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { PeriodStore } from '../database/DatabasePeriodStore';
import { describeEntities, READ_FIELDS, READ_KINDS } from './describeEntities';
import { EntityState, isSameState } from './EntityPeriod';

const PAGE_SIZE = 500;
/** Above, the catalog is more likely to be broken than emptied. */
const MAX_SHARE_GONE = 0.5;

/**
 * Compares what the catalog says with what is kept of it: owners, types of
 * teams, templates. Started once at a time over all replicas; done again it
 * changes nothing.
 */
export class CatalogSweep {
  readonly #options: Parameters<typeof CatalogSweep.create>[0];
  /** How many were gone the last time, where that was too many to believe. */
  #doubted?: number;

  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
    logger: LoggerService;
    now: () => Promise<Date>;
    periods: PeriodStore;
  }) {
    return new CatalogSweep(options);
  }

  private constructor(options: Parameters<typeof CatalogSweep.create>[0]) {
    this.#options = options;
  }

  async run(signal?: AbortSignal): Promise<void> {
    const { auth, catalog, logger, now, periods } = this.#options;
    const at = (await now()).toISOString();
    const known = await periods.readCurrent();
    const entities = [];
    for await (const page of catalog.streamEntities(
      {
        filter: { kind: READ_KINDS },
        fields: READ_FIELDS,
        pageSize: PAGE_SIZE,
      },
      { credentials: await auth.getOwnServiceCredentials() },
    )) {
      signal?.throwIfAborted();
      entities.push(...page);
    }
    const states = describeEntities(entities);
    const gone = [...known.keys()].filter(ref => !states.has(ref));
    if (this.#isDoubtful(gone.length, known.size)) {
      logger.warn(
        `${gone.length} of ${known.size} entities are gone from the catalog; comparing again before that counts`,
      );
      return;
    }
    const opened: EntityState[] = [];
    const closed = [...gone];
    for (const [ref, state] of states) {
      const before = known.get(ref);
      if (!before || !isSameState(before, state)) {
        opened.push(state);
        if (before) {
          closed.push(ref);
        }
      }
    }
    if (opened.length + closed.length > 0) {
      await periods.applyChanges({ at, closed, opened });
    }
    logger.debug(
      `Read ${states.size} entities of the catalog: ${opened.length} new or changed, ${gone.length} gone`,
    );
  }

  /** Whether more than half is gone, and nobody has seen that before. */
  #isDoubtful(gone: number, known: number): boolean {
    const isDoubtful =
      gone > known * MAX_SHARE_GONE && known > 1 && this.#doubted !== gone;
    this.#doubted = isDoubtful ? gone : undefined;
    return isDoubtful;
  }
}
