import {
  isNews,
  LevelMove,
  NO_LEVEL,
  NOTICE_DAYS,
  NoticeCheck,
  ScorecardDigest,
} from '@kumiki/backstage-plugin-scorecards-common';
import { addDays } from '@kumiki/backstage-plugin-team-topology-common';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';
import { Stores } from '../database/createDatabaseStores';
import { StoredLevelChange } from '../database/history/StoredChange';
import {
  CurrentScorecard,
  CurrentScorecards,
} from '../scorecards/CurrentScorecards';
import { DueSource } from './NoticeSource';

/** How many changes of levels are read at most; the oldest are left out then. */
const MOST_CHANGES = 50_000;

/** From when to when, ISO 8601, and the day on which it is told. */
export interface DigestPeriod {
  from: string;
  until: string;
  today: string;
}

/**
 * What changed for each owning group in a time, from the changes that are
 * stored: what an entity came to in the end, not each step. What is new in the
 * catalog has won nothing, and what has left it has lost nothing.
 */
export class DigestFinder {
  readonly #options: Parameters<typeof DigestFinder.create>[0];

  static create(options: {
    due: readonly DueSource[];
    scorecards: Pick<CurrentScorecards, 'read'>;
    stores: Pick<Stores, 'entities' | 'history' | 'results' | 'scorecards'>;
  }): DigestFinder {
    return new DigestFinder(options);
  }

  private constructor(options: Parameters<typeof DigestFinder.create>[0]) {
    this.#options = options;
  }

  /** One for each group for which something changed. */
  async find(period: DigestPeriod): Promise<ScorecardDigest[]> {
    const { due, scorecards } = this.#options;
    const active = (await scorecards.read()).filter(
      ({ entity }) => entity.spec.lifecycle === 'active',
    );
    const digests = new Map<string, ScorecardDigest>();
    const digestOf = (group: string) => {
      const digest: ScorecardDigest = digests.get(group) ?? {
        group,
        won: [],
        lost: [],
        added: [],
        due: [],
      };
      digests.set(group, digest);
      return digest;
    };
    await this.#addMoves(period, active, digestOf);
    await this.#addChecks(period, active, digestOf);
    const days = {
      from: period.today,
      to: addDays(period.today, NOTICE_DAYS) ?? period.today,
    };
    for (const source of due) {
      for (const { group, item } of await source.findDue(days)) {
        digestOf(group).due.push(item);
      }
    }
    return [...digests.values()]
      .filter(isNews)
      .sort((a, b) => (a.group < b.group ? -1 : 1));
  }

  async #addMoves(
    { from, until }: DigestPeriod,
    active: readonly CurrentScorecard[],
    digestOf: (group: string) => ScorecardDigest,
  ): Promise<void> {
    const { stores } = this.#options;
    const changes = await stores.history.findLevelChanges({
      from,
      limit: MOST_CHANGES,
      scorecards: active.map(({ ref }) => ref),
    });
    const moves = sumUp(changes.filter(({ at }) => at < until));
    const titles = new Map<string, string | undefined>();
    const refs = [...new Set(moves.map(({ entity }) => entity))];
    for (const { ref, title } of await stores.entities.readEntities(refs)) {
      titles.set(ref, title);
    }
    const byRef = new Map(active.map(it => [it.ref, it]));
    const breaks = EventLoopBreaks.create();
    for (const move of moves) {
      const scorecard = byRef.get(move.scorecard);
      const rank = scorecard && rankOf(scorecard, move);
      if (scorecard && rank) {
        const told: LevelMove = {
          entity: { ref: move.entity, title: titles.get(move.entity) ?? '' },
          scorecard: { ref: scorecard.ref, title: scorecard.compiled.title },
          from: titleOf(scorecard, move.from),
          to: titleOf(scorecard, move.to),
        };
        for (const group of groupsOf(move)) {
          digestOf(group)[rank > 0 ? 'won' : 'lost'].push(told);
        }
      }
      await breaks.take();
    }
  }

  /** Checks that were not there at the last digest, for groups to whose entities they apply. */
  async #addChecks(
    { from }: DigestPeriod,
    active: readonly CurrentScorecard[],
    digestOf: (group: string) => ScorecardDigest,
  ): Promise<void> {
    const { stores } = this.#options;
    const before = new Map(
      (await stores.scorecards.listVersionsAt(from)).map(({ ref, entity }) => [
        ref,
        new Set(entity.spec.checks.map(({ id }) => id)),
      ]),
    );
    const added = new Map<string, NoticeCheck[]>();
    for (const { ref, compiled } of active) {
      const known = before.get(ref);
      const checks = compiled.checks
        .filter(({ id }) => !known?.has(id))
        .map(({ id, definition: { title = id } }) => ({
          ...{ scorecard: { ref, title: compiled.title }, check: id, title },
        }));
      if (checks.length > 0) {
        added.set(ref, checks);
      }
    }
    if (added.size === 0) {
      return;
    }
    const results = await stores.results.findResults({
      scorecards: [...added.keys()],
    });
    const told = new Map<string, Set<string>>();
    const breaks = EventLoopBreaks.create();
    for (const { scorecard, states, owners } of results) {
      for (const check of added.get(scorecard) ?? []) {
        for (const group of Object.hasOwn(states, check.check)
          ? groupsOf({ owners })
          : []) {
          const known = told.get(group) ?? new Set<string>();
          const key = `${scorecard} ${check.check}`;
          if (!known.has(key)) {
            digestOf(group).added.push(check);
          }
          told.set(group, known.add(key));
        }
      }
      await breaks.take();
    }
  }
}

/** What an entity came to in a scorecard. */
interface Move {
  entity: string;
  scorecard: string;
  from: string;
  to: string;
  owners: readonly string[];
}

/** Changes, the newest first, as what they come to. */
function sumUp(changes: readonly StoredLevelChange[]): Move[] {
  const sums = new Map<string, StoredLevelChange>();
  for (const change of changes) {
    const key = `${change.scorecard} ${change.entity}`;
    const newest = sums.get(key) ?? change;
    sums.set(key, { ...newest, from: change.from });
  }
  return [...sums.values()].flatMap(({ from, to, ...move }) =>
    from !== undefined && to !== undefined && from !== to
      ? [{ ...move, from, to }]
      : [],
  );
}

/** Above zero where it rose; nothing where a level is not there any more. */
function rankOf(
  { compiled }: CurrentScorecard,
  { from, to }: Move,
): number | undefined {
  const ids = [NO_LEVEL, ...compiled.levels.map(({ id }) => id)];
  const [before, after] = [ids.indexOf(from), ids.indexOf(to)];
  return before < 0 || after < 0 ? undefined : after - before;
}

function titleOf(
  { compiled }: CurrentScorecard,
  level: string,
): string | undefined {
  const found = compiled.levels.find(({ id }) => id === level);
  return found && (found.title ?? found.id);
}

function groupsOf({ owners }: { owners: readonly string[] }): string[] {
  return owners.filter(owner => owner.startsWith('group:'));
}
