import {
  DEFAULT_NAMESPACE,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  findScorecardProblems,
  ScorecardEntity,
  ScorecardProblem,
  scorecardSchema,
} from '@kumiki/backstage-plugin-scorecards-common';
import { EntityValidator } from '@kumiki/backstage-plugin-team-topology-common';
import Ajv from 'ajv';

const KIND = 'Scorecard';

/** What the catalog says about a Scorecard, by the same rules and limits. */
const validator = EntityValidator.create({
  kinds: new Map([
    [KIND, { schema: scorecardSchema, findProblems: findScorecardProblems }],
  ]),
  Ajv,
});

/** A scorecard that somebody sent, or what makes it none. */
type PreviewedScorecard = { ref: string } & (
  | { scorecard: ScorecardEntity; problems?: undefined }
  | { scorecard?: undefined; problems: ScorecardProblem[] }
);

/** Reads what somebody sent as the catalog would, and never throws. */
export function readPreviewedScorecard(given: unknown): PreviewedScorecard {
  const ref = readRef(given);
  const entity = given as Entity;
  const problems = validator.findProblems(KIND, entity);
  return problems.length === 0
    ? { ref, scorecard: entity as ScorecardEntity }
    : { ref, problems };
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
