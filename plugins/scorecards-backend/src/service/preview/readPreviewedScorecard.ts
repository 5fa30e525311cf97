import {
  DEFAULT_NAMESPACE,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import {
  ScorecardEntity,
  scorecardSchema,
} from '@kumiki/backstage-plugin-scorecards-common';
import Ajv, { ErrorObject } from 'ajv';

// Whether a day exists is found out check by check, so that it costs no more.
const ajv = new Ajv({ formats: { date: true } });
const isScorecard = ajv.compile<ScorecardEntity>(scorecardSchema);

/** A scorecard that somebody sent, or what makes it none. */
export type PreviewedScorecard = { ref: string } & (
  | { scorecard: ScorecardEntity; problems?: undefined }
  | { scorecard?: undefined; problems: string[] }
);

/** Compares what somebody sent with the schema, and never throws. */
export function readPreviewedScorecard(given: unknown): PreviewedScorecard {
  const ref = readRef(given);
  try {
    return isScorecard(given)
      ? { ref, scorecard: given }
      : { ref, problems: (isScorecard.errors ?? []).map(describeError) };
  } catch (error) {
    // A predicate may be nested so deeply that the stack is too small for it.
    return { ref, problems: [isError(error) ? error.message : String(error)] };
  }
}

/** The first thing that is wrong, with the field and what is allowed. */
function describeError(error: ErrorObject): string {
  const { instancePath, message = 'is wrong', params } = error;
  const field = instancePath
    .slice(1)
    .replace(/\/(\d+)/g, '[$1]')
    .replaceAll('/', '.');
  const { additionalProperty, allowedValue, allowedValues } = params;
  const details = [additionalProperty, allowedValue ?? allowedValues]
    .filter(value => value !== undefined)
    .map(value => `: ${JSON.stringify(value)}`);
  return `${field || 'The scorecard'} ${message}${details.join('')}`;
}

function readRef(given: unknown): string {
  const { metadata } = given as { metadata?: Record<string, unknown> };
  const textOf = (value: unknown, otherwise: string) =>
    typeof value === 'string' && value !== '' ? value : otherwise;
  return stringifyEntityRef({
    kind: 'scorecard',
    namespace: textOf(metadata?.namespace, DEFAULT_NAMESPACE),
    name: textOf(metadata?.name, 'unnamed'),
  });
}
