import { Judgement } from './EntityJudge';
import { EvaluatedOptOut } from './EvaluationInput';
import { FactReading } from './FactReading';
import { readableAge } from './readableAge';

/** Why a check is in its state, in English; nothing where the rule alone decided. */
export function describeReason(
  judgement: Judgement,
  now: Date,
): string | undefined {
  const { exemption, optOut, lacking, failure, state } = judgement;
  if (exemption) {
    const end = exemption.until ? ` It ends on ${exemption.until}.` : '';
    return `Exempt: ${exemption.reason.replace(/\.$/, '')}.${end}`;
  }
  if (optOut && state === 'self-maintained') {
    return `There is a maintained opt-out from ${optOut.capability}.`;
  }
  const sentences = [
    ...(optOut ? [describeOptOut(optOut)] : []),
    ...(lacking ?? []).map(reading => describeLack(reading, now)),
    ...(failure ? [`The rule failed: ${failure}.`] : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}

function describeOptOut({ capability, state }: EvaluatedOptOut): string {
  const why =
    state === 'overdue'
      ? 'overdue for review'
      : 'orphaned: the group that maintained it is gone';
  return `The opt-out from ${capability} is ${why}, so it does not count.`;
}

function describeLack({ fact, source, lack }: FactReading, now: Date): string {
  const { path, provider } = fact;
  const age = source?.observedAt
    ? readableAge(now.getTime() - Date.parse(source.observedAt))
    : undefined;
  switch (lack) {
    case 'provider-failed': {
      const good = age ? `last good values: ${age} ago` : 'no good values yet';
      return `${path} is not known: provider ${provider.id} failed (${source?.error?.message}); ${good}.`;
    }
    case 'wrong-value':
      return `${path} is not known: its value is not a ${fact.fact.type}.`;
    case 'stale':
      return `${path} is stale: it was observed ${
        age ?? 'at an unreadable time'
      } ago and is good for ${readableAge(fact.maxAge)}.`;
    default:
      return `${path} was never observed.`;
  }
}
