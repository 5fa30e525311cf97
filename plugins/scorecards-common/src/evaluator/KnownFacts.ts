import {
  Calendar,
  isExistingDate,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityFacts, FactType, FactValue } from '../facts/Facts';
import { factValueProblem } from '../facts/factValueProblem';
import { RuleContext } from '../rules/CompiledRule';
import { isSmall, Size, sizeOf } from '../rules/estimateSteps';
import { RuleLanguage } from '../rules/RuleLanguage';
import { PlannedProvider } from './ScorecardPlan';

/** Which facts are asked for. */
export interface KnownFactsOptions {
  language: RuleLanguage;
  providers: readonly PlannedProvider[];
}

/** What is known about an entity, of the facts that are asked for. */
export class KnownFacts {
  readonly #options: KnownFactsOptions;
  readonly #sources: readonly EntityFacts[];
  readonly #lacks: (FactLack | undefined)[] = [];
  /** The places of values that are not small; seldom any. */
  #large?: Set<number>;
  #sizes?: Map<string, Size>;
  /** What rules read their facts from; made once for all checks. */
  readonly context: RuleContext;

  static create(
    options: KnownFactsOptions,
    sources: readonly EntityFacts[],
    now: number,
  ): KnownFacts {
    return new KnownFacts(options, sources, now);
  }

  private constructor(
    options: KnownFactsOptions,
    sources: readonly EntityFacts[],
    now: number,
  ) {
    const { language, providers } = options;
    this.#options = options;
    this.#sources = sources;
    this.context = {
      facts: language.records.all.create(),
      now: ruleMoment(now),
    };
    for (const provider of providers) {
      this.#read(provider, now);
    }
  }

  /** Why a fact is not known, by its place in the plan; nothing where it is. */
  lack(place: number): FactLack | undefined {
    return this.#lacks[place];
  }

  /** What a provider said last. */
  source(provider: string): EntityFacts | undefined {
    return this.#sources.find(source => source.provider === provider);
  }

  /** The last good value of a fact, fresh or not. */
  value(provider: string, name: string): FactValue | undefined {
    return valueIn(this.source(provider), name);
  }

  /** Whether the values of facts are all small, by their places in the plan. */
  areSmall(places: readonly number[]): boolean {
    const large = this.#large;
    return !large || !places.some(place => large.has(place));
  }

  /** How large the last good value of a fact is; found out once for all rules. */
  sizeOf(provider: string, name: string): Size {
    const path = `${provider}.${name}`;
    this.#sizes ??= new Map();
    const size = this.#sizes.get(path) ?? sizeOf(this.value(provider, name));
    this.#sizes.set(path, size);
    return size;
  }

  /** What rules read their facts from, but with other values of some numbers, by provider and name. */
  contextWith(
    numbers: ReadonlyMap<string, ReadonlyMap<string, number>>,
  ): RuleContext {
    const { language, providers } = this.#options;
    const facts = Object.assign(
      language.records.all.create(),
      this.context.facts,
    );
    for (const { id, record } of providers) {
      const values = numbers.get(id);
      if (values) {
        facts[id] = Object.assign(
          record.create(),
          this.context.facts[id],
          Object.fromEntries(values),
        );
      }
    }
    return { ...this.context, facts };
  }

  #read(provider: PlannedProvider, now: number): void {
    const source = this.source(provider.id);
    const record = provider.record.create();
    const lack = lackOf(source, provider.maxAge, now);
    for (const { place, name, type } of provider.facts) {
      const value = valueIn(source, name);
      if (!isSmall(value)) {
        this.#large ??= new Set();
        this.#large.add(place);
      }
      if (lack) {
        // Of what is too old, only what was observed is stale.
        this.#lacks[place] =
          lack === 'stale' && value === undefined ? 'not-in-observation' : lack;
      } else if (value === undefined) {
        this.#lacks[place] = 'not-in-observation';
      } else {
        record[name] = ruleValue(value, type);
        this.#lacks[place] =
          record[name] === undefined ? 'wrong-value' : undefined;
      }
    }
    this.context.facts[provider.id] = record;
  }
}

/**
 * Why nothing that a provider said is known; nothing where it is. One attempt
 * that fails takes nothing away: what was observed before is good until it is
 * too old.
 */
function lackOf(
  source: EntityFacts | undefined,
  maxAge: number,
  now: number,
): FactLack | undefined {
  // A time that cannot be read makes the comparison fail, so it counts as stale.
  if (source?.observedAt && now - momentOf(source.observedAt) <= maxAge) {
    return undefined;
  }
  if (source?.error) {
    return 'provider-failed';
  }
  return source?.observedAt ? 'stale' : 'never-observed';
}

function valueIn(
  source: EntityFacts | undefined,
  name: string,
): FactValue | undefined {
  return source && Object.hasOwn(source.values, name)
    ? source.values[name] ?? undefined
    : undefined;
}

/**
 * Why a fact is not known.
 *
 * - `never-observed`: its provider has not said anything yet
 * - `not-in-observation`: its provider has, and left this fact out
 * - `stale`: what was observed is too old
 * - `provider-failed`: what was observed is too old or was never observed, and
 *   the newest attempt failed
 * - `wrong-value`: what was observed is not of the declared type
 *
 * @public
 */
export type FactLack =
  | 'never-observed'
  | 'not-in-observation'
  | 'stale'
  | 'provider-failed'
  | 'wrong-value';

/** Whether a lack is a failure (`error`), and not just something missing (`unknown`). */
export function isFailure(lack: FactLack): boolean {
  return lack === 'provider-failed' || lack === 'wrong-value';
}

const MOST = 1_000;

const known = new Map<string, number>();

/**
 * The milliseconds of a timestamp. Facts that were collected together share
 * theirs, and reading it is what evaluating many entities would spend most time on.
 */
export function momentOf(timestamp: string): number {
  let moment = known.get(timestamp);
  if (moment === undefined) {
    moment = Date.parse(timestamp);
    if (known.size >= MOST) {
      known.clear();
    }
    known.set(timestamp, moment);
  }
  return moment;
}

/** When a day begins, in milliseconds since the epoch; `NaN` where there is no such day. */
export function startOfDay(day: unknown, calendar: Calendar): number {
  return isExistingDate(day) ? calendar.startOf(day).getTime() : NaN;
}

// Fake timers put another class in the place of Date, which CEL does not know.
const RealDate = Date;

/** A moment as rules see it. */
export function ruleMoment(milliseconds: number): Date {
  return new RealDate(milliseconds);
}

/** A stored value as rules see it; nothing where it is not of the declared type. */
export function ruleValue(value: FactValue, type: FactType): unknown {
  if (type !== 'timestamp') {
    return factValueProblem(value, type) === undefined ? value : undefined;
  }
  // Whether it is well written was asked when it arrived.
  const milliseconds = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(milliseconds) ? undefined : ruleMoment(milliseconds);
}
