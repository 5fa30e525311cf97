import {
  CheckExplanation,
  CheckReason,
  CheckState,
  ExplainedFact,
} from './Result';

/**
 * What to do about a fact that is not known.
 * @public
 */
export interface MissingFact {
  /** `facts.<provider>.<name>` */
  fact: string;
  /** The id of the provider that delivers it. */
  provider: string;
  /** When the fact was last observed for the entity (ISO 8601); absent where it never was. */
  observedAt?: string;
  /** The subject that pushed it last, such as `external:deploy`; absent where it was collected. */
  pushedBy?: string;
}

/**
 * What to do about a check, for whoever puts it into words.
 *
 * - `follow`: what the scorecard says, as Markdown
 * - `deliver`: have the provider deliver the fact
 * - `repair`: the provider fails; fix it, and collect the fact again
 * - `correct-value`: have the provider deliver a value of the declared type
 * - `correct-rule`: the rule fails on these values, which its owner can correct
 *
 * @public
 */
export type CheckRemedy =
  | { rule: 'follow'; text: string }
  | ({ rule: 'deliver' | 'repair' } & MissingFact)
  | ({ rule: 'correct-value'; type: string } & MissingFact)
  | { rule: 'correct-rule' };

/**
 * The remedy of a scorecard, where it is one: it says what to do about a rule
 * that does not hold, not about one that nobody could evaluate.
 * @public
 */
export function remedyFor(
  state: CheckState,
  remedy: string | undefined,
): string | undefined {
  return state === 'fail' ? remedy : undefined;
}

/** A text of nothing but `{entity}` would become a hundred times as long. */
const MOST_NAMED = 20;

/**
 * A remedy with the ref of the entity that it is for in place of `{entity}`,
 * encoded for an address. Where it is for no entity in particular, a form that
 * would be filled in with it opens empty.
 * @public
 */
export function remedyAbout(remedy: string, entityRef?: string): string {
  if (entityRef === undefined) {
    return remedy.replace(/\?formData=[^\s)]*\{entity\}[^\s)]*/g, '');
  }
  const named = encodeURIComponent(entityRef);
  let times = 0;
  return remedy.replace(/\{entity\}/g, place =>
    times++ < MOST_NAMED ? named : place,
  );
}

/**
 * What to do about a check, by its state: follow the scorecard where the rule
 * does not hold, get the facts where they are not known. Nothing where there
 * is nothing to do.
 * @public
 */
export function remediesOf(
  check: Pick<CheckExplanation, 'state' | 'remedy' | 'reasons' | 'facts'>,
): CheckRemedy[] {
  const text = remedyFor(check.state, check.remedy);
  if (text !== undefined) {
    return [{ rule: 'follow', text }];
  }
  return check.state === 'unknown' || check.state === 'error'
    ? check.reasons.flatMap(reason => remedyOf(reason, check.facts))
    : [];
}

function remedyOf(
  reason: CheckReason,
  facts: readonly ExplainedFact[],
): CheckRemedy[] {
  switch (reason.rule) {
    case 'never-observed':
    case 'not-in-observation':
    case 'stale':
      return [{ rule: 'deliver', ...missing(reason.fact, facts) }];
    case 'provider-failed':
      return [{ rule: 'repair', ...missing(reason.fact, facts) }];
    case 'wrong-value': {
      const { fact, type } = reason;
      return [{ rule: 'correct-value', type, ...missing(fact, facts) }];
    }
    case 'rule-failed':
    case 'when-failed':
      return [{ rule: 'correct-rule' }];
    default:
      return [];
  }
}

function missing(name: string, facts: readonly ExplainedFact[]): MissingFact {
  const { observedAt, pushedBy } = facts.find(it => it.name === name) ?? {};
  return {
    fact: name,
    provider: name.split('.')[1] ?? name,
    ...(observedAt && { observedAt }),
    ...(pushedBy && { pushedBy }),
  };
}

/**
 * Puts what to do into English sentences; nothing where there is nothing to do.
 * @public
 */
export function describeRemedies(
  remedies: readonly CheckRemedy[],
): string | undefined {
  const sentences = [
    ...remedies.map(describe),
    // Facts of one provider were seen at the same time, which is said once.
    ...remedies.flatMap(remedy =>
      'provider' in remedy ? lastSeen(remedy) ?? [] : [],
    ),
  ];
  return sentences.length > 0 ? [...new Set(sentences)].join(' ') : undefined;
}

function describe(remedy: CheckRemedy): string {
  switch (remedy.rule) {
    case 'follow':
      return remedy.text;
    case 'deliver':
      return `Have provider ${remedy.provider} deliver ${remedy.fact} for this entity.`;
    case 'repair':
      return `Fix provider ${remedy.provider}, then collect ${remedy.fact} again.`;
    case 'correct-value':
      return `Have provider ${remedy.provider} deliver a ${remedy.type} as ${remedy.fact}.`;
    default:
      return 'Ask the owner of the scorecard to correct the rule.';
  }
}

function lastSeen({
  provider,
  observedAt,
  pushedBy,
}: MissingFact): string | undefined {
  const by = pushedBy ? `, pushed by ${pushedBy}` : '';
  return observedAt
    ? `The newest observation of ${provider} is of ${observedAt}${by}.`
    : undefined;
}
