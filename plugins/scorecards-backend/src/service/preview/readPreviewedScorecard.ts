import {
  DEFAULT_NAMESPACE,
  entityKindSchemaValidator,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import {
  ScorecardEntity,
  scorecardSchema,
} from '@kumiki/backstage-plugin-scorecards-common';

const MAX_MESSAGE_LENGTH = 1_000;

const validate = entityKindSchemaValidator<ScorecardEntity>(scorecardSchema);

/** A scorecard that somebody sent, or what makes it none. */
export type PreviewedScorecard = { ref: string } & (
  | { scorecard: ScorecardEntity; problems?: undefined }
  | { scorecard?: undefined; problems: string[] }
);

/** Checks what somebody sent as the catalog would, and never throws. */
export function readPreviewedScorecard(given: unknown): PreviewedScorecard {
  const ref = readRef(given);
  try {
    const scorecard = validate(given);
    return scorecard
      ? { ref, scorecard }
      : { ref, problems: ['kind and apiVersion are not those of a Scorecard'] };
  } catch (error) {
    const message = isError(error) ? error.message : String(error);
    return { ref, problems: [message.slice(0, MAX_MESSAGE_LENGTH)] };
  }
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
