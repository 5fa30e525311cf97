import { Judgement } from './EntityJudge';
import { EvaluatedOptOut } from './EvaluationInput';
import { FactReading } from './explainFact';
import { WithheldFacts } from '../visibility/WithheldFacts';
import { KnownFacts } from './KnownFacts';
import { readableAge } from './readableAge';

/** What a reason goes by. */
export interface ReasonOptions {
  /** The facts that the check reads. */
  readings: readonly FactReading[];
  known: KnownFacts;
  now: Date;
  withheld: WithheldFacts;
}

/** Why a check is in its state, in English; nothing where the rule alone decided. */
export function describeReason(
  { exemption, optOut, failure, state }: Judgement,
  { readings, known, now, withheld }: ReasonOptions,
): string | undefined {
  if (exemption) {
    const end = exemption.until ? ` It ends on ${exemption.until}.` : '';
    return `Exempt: ${exemption.reason.replace(/\.$/, '')}.${end}`;
  }
  if (optOut && state === 'self-maintained') {
    if (optOut.withheld) {
      return 'There is a maintained opt-out that is not visible to you.';
    }
    const { capability, reviewBy } = optOut;
    const review = reviewBy ? `, to be reviewed on ${reviewBy}` : '';
    return `There is a maintained opt-out from ${capability}${review}.`;
  }
  // What a failed rule says of the values is for those who see all of them.
  const isWithheld = readings.some(({ provider, fact }) =>
    withheld.has(provider.id, fact.name),
  );
  const ruleFailure = isWithheld ? 'not visible to you' : failure;
  const sentences = [
    ...(optOut && !optOut.withheld ? [describeOptOut(optOut)] : []),
    ...readings.flatMap(reading =>
      describeLack(reading, { known, now, withheld }),
    ),
    ...(failure ? [`The rule failed: ${ruleFailure}.`] : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}

function describeOptOut({
  capability,
  reviewBy,
  state,
}: EvaluatedOptOut): string {
  const overdue = reviewBy
    ? `was to be reviewed on ${reviewBy}`
    : 'is overdue for review';
  const why =
    state === 'overdue'
      ? overdue
      : 'is orphaned: the group that maintained it is gone';
  return `The opt-out from ${capability} ${why}, so it does not count.`;
}

function describeLack(
  { path, provider, fact, lack }: FactReading,
  { known, now, withheld }: Omit<ReasonOptions, 'readings'>,
): string[] {
  const source = known.source(provider.id);
  const age = source?.observedAt
    ? readableAge(now.getTime() - Date.parse(source.observedAt))
    : undefined;
  switch (lack) {
    case undefined:
      return [];
    case 'provider-failed': {
      const message = source && withheld.failureOf(source)?.message;
      const good = age ? `last good values: ${age} ago` : 'no good values yet';
      return [
        `${path} is not known: provider ${provider.id} failed (${message}); ${good}.`,
      ];
    }
    case 'wrong-value':
      return [`${path} is not known: its value is not a ${fact.type}.`];
    case 'stale':
      return [
        age
          ? `${path} is stale: it was observed ${age} ago, and observations of provider ${provider.id} are good for ${provider.maxAge}.`
          : `${path} is stale: it is not known when it was observed.`,
      ];
    default:
      return [`${path} was never observed.`];
  }
}
