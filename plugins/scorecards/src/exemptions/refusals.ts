import { isError } from '@backstage/errors';
import {
  EXEMPTION_SENTENCES,
  ExemptionState,
  EXEMPTION_STATES,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  fillSentence,
  SentenceParams,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Words } from '../words/useWords';

type Rule = keyof typeof EXEMPTION_SENTENCES;

/**
 * Why something about an exemption was refused, in the language of the app;
 * nothing where the backend gave no reason of its own.
 */
export function describeRefusal(
  error: Error,
  words: Pick<Words, 't'>,
): string | undefined {
  const cause: unknown = isError(error.cause) ? error.cause : error;
  const { code, params } = {
    code: undefined,
    params: undefined,
    ...Object(cause),
  };
  return isRule(code) ? describeRule(code, Object(params), words) : undefined;
}

/** The sentence of a rule in the language of the app. */
export function describeRule(
  rule: Rule,
  params: SentenceParams,
  { t }: Pick<Words, 't'>,
): string {
  const { state } = params;
  return fillSentence(t(`refusal.${rule}`), {
    ...params,
    ...(isState(state) && { state: t(`exemption.state.${state}`) }),
  });
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'string' && Object.hasOwn(EXEMPTION_SENTENCES, value);
}

function isState(value: unknown): value is ExemptionState {
  return EXEMPTION_STATES.some(state => state === value);
}
