import { LoggerService } from '@backstage/backend-plugin-api';
import {
  DeclaredFacts,
  ImportedDay,
  Preparation,
  PreparationContext,
  ProviderAnswers,
} from '@kumiki/backstage-plugin-scorecards-node';
import { addDays } from '@kumiki/backstage-plugin-team-topology-common';
import { CatalogSettling } from './CatalogSettling';
import { checkDemoHistory } from './checkDemoHistory';
import { DemoHistory } from './DemoHistory';
import { observeCollected, observePushed } from './observeDay';

/** A provider that does not answer by then fails on every day; work waits for it. */
const TIMEOUT_MS = 15_000;
/** How many observations are stored in one transaction. */
const CHUNK = 500;
const DAY_MS = 24 * 60 * 60_000;

/** Fills an empty history with demo data, once the catalog has been read. */
export class DemoHistoryPreparation implements Preparation {
  readonly id = 'demo-history';
  readonly #history: DemoHistory;
  readonly #logger: LoggerService;
  readonly #settling: CatalogSettling;

  static create(options: { history: DemoHistory; logger: LoggerService }) {
    return new DemoHistoryPreparation(options.history, options.logger);
  }

  private constructor(history: DemoHistory, logger: LoggerService) {
    this.#history = history;
    this.#logger = logger;
    this.#settling = CatalogSettling.create({
      named: new Set([
        ...history.patterns.flatMap(it => it.entities ?? []),
        ...history.exemptions.map(it => it.entity),
      ]),
    });
  }

  get pushedFacts() {
    return this.#history.declarations;
  }

  /** @throws InputError that names the first pattern that is wrong */
  check(declared: DeclaredFacts): void {
    checkDemoHistory(this.#history, declared);
  }

  async run(context: PreparationContext): Promise<boolean> {
    const planned = await context.readImportedDays();
    if (!planned) {
      return !(await this.#plan(context));
    }
    let today: ProviderAnswers[] | undefined;
    return await context.importDays(async day => {
      today ??= await collectToday(context);
      await this.#fill(day, { today, lastDay: planned.lastDay });
    });
  }

  /** False where there is no reason to import. */
  async #plan(context: PreparationContext): Promise<boolean> {
    if ((await this.#settling.look(context)) === 'waiting') {
      return true;
    }
    const { scorecards } = await context.readRefs();
    if (scorecards.size === 0) {
      this.#logger.warn(
        'Imported no demo history: the catalog has no scorecards',
      );
      return false;
    }
    const lastDay = context.calendar.dayAt(context.now());
    const firstDay = moveDay(lastDay, -this.#history.days);
    return await context.planDays({ firstDay, lastDay });
  }

  async #fill(
    day: ImportedDay,
    { today, lastDay }: { today: readonly ProviderAnswers[]; lastDay: string },
  ): Promise<void> {
    const { patterns, exemptions } = this.#history;
    const moment = { at: day.at, daysAgo: daysBetween(day.day, lastDay) };
    for (const answers of today) {
      const own = patterns.filter(it => it.provider === answers.provider);
      await day.storeCollected(observeCollected(answers, own, moment));
    }
    const called = new Set(today.map(({ provider }) => provider));
    const pushed = observePushed(
      patterns.filter(it => !called.has(it.provider)),
      moment,
    );
    for (let start = 0; start < pushed.length; start += CHUNK) {
      await day.pushFacts(pushed.slice(start, start + CHUNK));
    }
    for (const { daysAgo, endsInDays, ...exemption } of exemptions) {
      if (daysAgo === moment.daysAgo) {
        const until = moveDay(lastDay, endsInDays);
        await day.grantExemption({ ...exemption, until });
      }
    }
  }
}

async function collectToday(
  context: PreparationContext,
): Promise<ProviderAnswers[]> {
  const today: ProviderAnswers[] = [];
  for await (const answers of context.collect({ timeoutMs: TIMEOUT_MS })) {
    today.push(answers);
  }
  return today;
}

/** A day so many days later; the day itself at the ends of time. */
function moveDay(day: string, days: number): string {
  return addDays(day, days) ?? day;
}

/** How many days one day comes before another. */
function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / DAY_MS);
}
