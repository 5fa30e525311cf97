import {
  FactProviderDeclaration,
  isoDurationToMilliseconds,
  addCounts,
  NO_LEVEL,
  ScorecardEntity,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { FactDeclarations } from '../declarations/FactProviderRegistry';
import { Clock } from '../database/DatabaseClock';
import { DailyRollup } from '../database/history/DatabaseRollupStore';
import { SeriesPoint } from '../database/history/DatabaseSeriesStore';
import { Stores } from '../database/createDatabaseStores';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';
import { toOwnerKey } from '../database/entities/owners';
import { ResultGroup } from '../database/results/StoredResult';

/**
 * Keeps how things stand today: the last snapshot of a day is what is known of
 * that day later. Started once at a time over all replicas.
 */
export class DailySnapshot {
  readonly #calendar: Calendar;
  readonly #clock: Clock;
  readonly #declarations: FactDeclarations;
  readonly #stores: Pick<
    Stores,
    'facts' | 'results' | 'rollups' | 'scorecards' | 'series'
  >;

  static create(options: {
    calendar: Calendar;
    clock: Clock;
    declarations: FactDeclarations;
    stores: Pick<
      Stores,
      'facts' | 'results' | 'rollups' | 'scorecards' | 'series'
    >;
  }) {
    return new DailySnapshot(options);
  }

  private constructor(options: {
    calendar: Calendar;
    clock: Clock;
    declarations: FactDeclarations;
    stores: Pick<
      Stores,
      'facts' | 'results' | 'rollups' | 'scorecards' | 'series'
    >;
  }) {
    this.#calendar = options.calendar;
    this.#clock = options.clock;
    this.#declarations = options.declarations;
    this.#stores = options.stores;
  }

  async run(signal?: AbortSignal): Promise<void> {
    const now = this.#clock();
    const day = this.#calendar.dayAt(now);
    await this.#keepRollups(day);
    await this.#keepSeries(day, now, signal);
  }

  async #keepRollups(day: string): Promise<void> {
    const { scorecards, results, rollups } = this.#stores;
    const active = (await scorecards.listScorecards()).filter(
      ({ entity, problems }) =>
        entity.spec.lifecycle === 'active' && problems.length === 0,
    );
    const kept: DailyRollup[] = [];
    // One by one: together they may be more than should be held at once.
    for (const { ref, entity } of active) {
      const groups = await results.readResultGroups({ scorecards: [ref] });
      kept.push(...rollUpDay(day, groups, entity));
    }
    await rollups.replaceDay(day, kept);
  }

  async #keepSeries(
    day: string,
    now: Date,
    signal?: AbortSignal,
  ): Promise<void> {
    const daily = this.#declarations.all.filter(({ facts }) =>
      facts.some(fact => fact.daily),
    );
    const breaks = EventLoopBreaks.create();
    for (const declaration of daily) {
      const maxAge = isoDurationToMilliseconds(declaration.maxAge) ?? 0;
      const pages = this.#stores.facts.streamProviderFacts({
        provider: declaration.id,
        observedFrom: new Date(now.getTime() - maxAge).toISOString(),
      });
      for await (const page of pages) {
        signal?.throwIfAborted();
        await breaks.take();
        await this.#stores.series.writePoints(
          page.flatMap(({ entity, values }) =>
            toPoints(declaration, { day, entity, values }),
          ),
        );
      }
    }
  }
}

function toPoints(
  { id, facts }: FactProviderDeclaration,
  known: { day: string; entity: string; values: Record<string, unknown> },
): SeriesPoint[] {
  const { day, entity, values } = known;
  return facts.flatMap(({ name, daily }) => {
    const value = values[name];
    return daily && typeof value === 'number'
      ? [{ day, entity, fact: `facts.${id}.${name}`, value }]
      : [];
  });
}

/** Counts the results of one scorecard by the sets of their owners. */
function rollUpDay(
  day: string,
  groups: Iterable<ResultGroup>,
  scorecard: ScorecardEntity,
): DailyRollup[] {
  const levels = [NO_LEVEL, ...scorecard.spec.levels.map(({ id }) => id)];
  const rollups = new Map<string | null, DailyRollup>();
  for (const group of groups) {
    const { owners } = group;
    const key = toOwnerKey(owners);
    const rollup = rollups.get(key) ?? {
      day,
      owners,
      scorecard: group.scorecard,
      entities: 0,
      levels: Object.fromEntries(levels.map(level => [level, 0])),
      states: {},
      coverage: { known: 0, all: 0 },
    };
    rollups.set(key, rollup);
    addGroup(rollup, group);
  }
  return [...rollups.values()];
}

function addGroup(rollup: DailyRollup, group: ResultGroup): void {
  const { level = NO_LEVEL, checks, coverage, entities } = group;
  rollup.entities += entities;
  rollup.levels[level] = (rollup.levels[level] ?? 0) + entities;
  rollup.coverage.known += coverage.known;
  rollup.coverage.all += coverage.all;
  for (const counts of checks.values()) {
    addCounts(rollup.states, counts);
  }
}
