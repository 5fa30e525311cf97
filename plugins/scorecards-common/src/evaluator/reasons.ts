import { formatDuration } from '@kumiki/backstage-plugin-team-topology-common';
import { EntityFacts } from '../facts/Facts';
import { RuleStatement } from '../rules/RuleProblem';
import { WithheldFacts } from '../visibility/WithheldFacts';
import { Judgement } from './EntityJudge';
import { EvaluatedOptOut } from './EvaluationInput';
import { FactReading } from './explainFact';
import { FactLack, KnownFacts } from './KnownFacts';
import { CheckReason } from './Result';

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

const UNITS: [string, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** A time span in its largest whole unit, such as `3 days`. */
export function readableAge(milliseconds: number): string | undefined {
  if (!Number.isFinite(milliseconds)) {
    return undefined;
  }
  for (const [name, length] of UNITS) {
    const amount = Math.floor(milliseconds / length);
    if (amount >= 1) {
      return `${amount} ${name}${amount === 1 ? '' : 's'}`;
    }
  }
  return 'less than a minute';
}
