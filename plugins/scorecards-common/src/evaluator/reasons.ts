import {
  formatDuration,
  SentenceParams,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityFacts } from '../facts/Facts';
import { RuleStatement } from '../rules/RuleProblem';
import { WithheldFacts } from '../visibility/WithheldFacts';
import { Judgement } from './EntityJudge';
import { EvaluatedOptOut } from './EvaluationInput';
import { FactReading } from './explainFact';
import { FactLack } from './FactLack';
import { KnownFacts } from './KnownFacts';
import { readableAge } from './readableAge';

/**
 * One thing that a check owes its state to, for whoever puts it into words.
 * Ages are in milliseconds, days as `YYYY-MM-DD`, timestamps in ISO 8601.
 * @public
 */
export type CheckReason =
  | { rule: 'exempt'; reason: string; until?: string }
  | {
      rule:
        | 'self-maintained'
        | 'opt-out-overdue'
        | 'opt-out-orphaned'
        | 'opt-out-unconfirmed';
      /** Absent where the reader may not see the opt-out. */
      capability?: string;
      reviewBy?: string;
    }
  | { rule: 'when-not-known' }
  | { rule: 'never-observed'; fact: string }
  | {
      rule: 'not-in-observation';
      fact: string;
      provider: string;
      observedAt: string;
    }
  | {
      rule: 'stale';
      fact: string;
      provider: string;
      /** Absent where it is not known when it was observed. */
      ageMs?: number;
      /** How long observations are good for, as an ISO 8601 duration. */
      maxAge: string;
    }
  | {
      rule: 'provider-failed';
      fact: string;
      provider: string;
      /** Absent where the reader may not see it. */
      message?: string;
      /** The age of the last good values; absent where there are none. */
      ageMs?: number;
    }
  | {
      /** The state goes by values that are still good, and the newest attempt failed. */
      rule: 'provider-failing';
      provider: string;
      message?: string;
      ageMs?: number;
      maxAge: string;
    }
  | { rule: 'wrong-value'; fact: string; type: string }
  | {
      rule: 'rule-failed' | 'when-failed';
      /** In English. Absent where it tells of values that the reader may not see. */
      message?: string;
      /** The same as data: a key of `RULE_SENTENCES`, and what it is made of. */
      failure?: { rule: string; params: SentenceParams };
    };

/** What reasons are found in. */
export interface ReasonOptions {
  /** The facts that the check reads. */
  readings: readonly FactReading[];
  known: KnownFacts;
  now: Date;
  withheld: WithheldFacts;
}

/** What a check owes its state to; nothing where the rule alone decided, on sound values. */
export function reasonsOf(
  { exemption, optOut, failure, state, isAboutWhen }: Judgement,
  options: ReasonOptions,
): CheckReason[] {
  if (exemption) {
    const { reason, until } = exemption;
    return [{ rule: 'exempt', reason, ...(until && { until }) }];
  }
  if (optOut && state === 'self-maintained') {
    return [optOutReason('self-maintained', optOut)];
  }
  const when: CheckReason[] =
    isAboutWhen && !failure ? [{ rule: 'when-not-known' }] : [];
  const failed = isAboutWhen ? 'when-failed' : 'rule-failed';
  // What a failed rule says of the values is for those who see all of them.
  const isWithheld =
    failure &&
    options.readings.some(({ provider, fact }) =>
      options.withheld.has(provider.id, fact.name),
    );
  return [
    ...(optOut && !optOut.withheld && optOut.state !== 'maintained'
      ? [optOutReason(`opt-out-${optOut.state}`, optOut)]
      : []),
    ...when,
    ...options.readings.flatMap(reading => lackReasons(reading, options)),
    ...failingProviders(options),
    ...(failure
      ? [{ rule: failed, ...(!isWithheld && detailsOf(failure)) } as const]
      : []),
  ];
}

function detailsOf({ message, rule, params }: RuleStatement) {
  return { message, failure: { rule, params } };
}

function optOutReason(
  rule:
    | 'self-maintained'
    | 'opt-out-overdue'
    | 'opt-out-orphaned'
    | 'opt-out-unconfirmed',
  { capability, reviewBy, withheld }: EvaluatedOptOut,
): CheckReason {
  if (withheld) {
    return { rule };
  }
  return { rule, capability, ...(reviewBy && { reviewBy }) };
}

function lackReasons(
  { path, provider, fact, lack }: FactReading,
  { known, now, withheld }: ReasonOptions,
): CheckReason[] {
  if (!lack) {
    return [];
  }
  const source = known.source(provider.id);
  const age = ageOf(source?.observedAt, now);
  const named = { fact: path, provider: provider.id };
  const reasons: Record<FactLack, () => CheckReason> = {
    'never-observed': () => ({ rule: 'never-observed', fact: path }),
    'not-in-observation': () => ({
      rule: 'not-in-observation',
      ...named,
      observedAt: source?.observedAt ?? '',
    }),
    stale: () => ({ rule: 'stale', ...named, ...age, maxAge: provider.maxAge }),
    'provider-failed': () => ({
      rule: 'provider-failed',
      ...named,
      ...messageOf(source, withheld),
      ...age,
    }),
    'wrong-value': () => ({ rule: 'wrong-value', fact: path, type: fact.type }),
  };
  return [reasons[lack]()];
}

/** Providers whose newest attempt failed, and whose values are still good. */
function failingProviders({
  readings,
  known,
  now,
  withheld,
}: ReasonOptions): CheckReason[] {
  const reasons = new Map<string, CheckReason>();
  for (const { provider, lack } of readings) {
    const source = known.source(provider.id);
    if (source?.error && lack !== 'provider-failed') {
      reasons.set(provider.id, {
        rule: 'provider-failing',
        provider: provider.id,
        ...messageOf(source, withheld),
        ...ageOf(source.observedAt, now),
        maxAge: provider.maxAge,
      });
    }
  }
  return [...reasons.values()];
}

function messageOf(
  source: EntityFacts | undefined,
  withheld: WithheldFacts,
): { message?: string } {
  const failure = source && withheld.failureOf(source);
  return failure && !failure.withheld ? { message: failure.message } : {};
}

function ageOf(observedAt: string | undefined, now: Date): { ageMs?: number } {
  const age = observedAt ? now.getTime() - Date.parse(observedAt) : NaN;
  return Number.isFinite(age) ? { ageMs: Math.max(0, age) } : {};
}

/**
 * Puts reasons into English sentences; nothing where there are none.
 * @public
 */
export function describeReasons(
  reasons: readonly CheckReason[],
): string | undefined {
  return reasons.length > 0 ? reasons.map(describe).join(' ') : undefined;
}

const WITHHELD = 'not visible to you';

function describe(reason: CheckReason): string {
  switch (reason.rule) {
    case 'exempt': {
      const end = reason.until ? ` It ends on ${reason.until}.` : '';
      return `Exempt: ${reason.reason.replace(/\.$/, '')}.${end}`;
    }
    case 'self-maintained': {
      if (!reason.capability) {
        return 'There is a maintained opt-out that is not visible to you.';
      }
      const review = reason.reviewBy
        ? `, to be reviewed on ${reason.reviewBy}`
        : '';
      return `There is a maintained opt-out from ${reason.capability}${review}.`;
    }
    case 'opt-out-overdue':
      return `The opt-out from ${reason.capability} ${
        reason.reviewBy
          ? `was to be reviewed on ${reason.reviewBy}`
          : 'is overdue for review'
      }, so it does not count.`;
    case 'opt-out-orphaned':
      return `The opt-out from ${reason.capability} is orphaned: the group that maintained it is gone, so it does not count.`;
    case 'opt-out-unconfirmed':
      return `The opt-out from ${reason.capability} is not confirmed: its maintainer does not own the entity, and it comes from another location, so it does not count.`;
    case 'when-not-known':
      return 'It is not known whether the check applies.';
    case 'never-observed':
      return `${reason.fact} was never observed.`;
    case 'not-in-observation':
      return `${reason.fact} is not in the newest observation of provider ${reason.provider}, of ${reason.observedAt}.`;
    case 'stale':
      return reason.ageMs === undefined
        ? `${reason.fact} is stale: it is not known when it was observed.`
        : `${reason.fact} is stale: it was observed ${readableAge(
            reason.ageMs,
          )} ago, and observations of provider ${
            reason.provider
          } are good for ${formatDuration(reason.maxAge, 'en')}.`;
    case 'provider-failed': {
      const good =
        reason.ageMs === undefined
          ? 'no good values yet'
          : `last good values: ${readableAge(reason.ageMs)} ago`;
      return `${reason.fact} is not known: provider ${
        reason.provider
      } failed (${reason.message ?? WITHHELD}); ${good}.`;
    }
    case 'provider-failing':
      return `Provider ${reason.provider} failed last (${
        reason.message ?? WITHHELD
      }); its values of ${readableAge(
        reason.ageMs ?? NaN,
      )} ago are good until they are older than ${formatDuration(
        reason.maxAge,
        'en',
      )}.`;
    case 'wrong-value':
      return `${reason.fact} is not known: its value is not a ${reason.type}.`;
    case 'when-failed':
      return `Whether the check applies could not be evaluated: ${
        reason.message ?? WITHHELD
      }.`;
    default:
      return `The rule failed: ${reason.message ?? WITHHELD}.`;
  }
}
