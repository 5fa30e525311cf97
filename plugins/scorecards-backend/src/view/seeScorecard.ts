import { FilterPredicate } from '@backstage/filter-predicates';
import {
  ScorecardCheck,
  ScorecardCheckDetails,
  ScorecardEntity,
  ScorecardSummary,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  listReferences,
  withhold,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Visibility } from './Visibility';

/** What somebody sees of what is written in a scorecard. */
export interface SeenScorecard {
  owner?: string;
  appliesTo?: FilterPredicate;
  withheld?: ScorecardSummary['withheld'];
  /** In the order of the scorecard. */
  checks: (ScorecardCheck & Pick<ScorecardCheckDetails, 'withheld'>)[];
}

/** A scorecard without what names something hidden, by the rule of the organisation. */
export function seeScorecard(
  scorecard: ScorecardEntity,
  visibility: Visibility,
): SeenScorecard {
  if (visibility.isEverything) {
    return scorecard.spec;
  }
  const refs = [...listReferences([scorecard])];
  const hidden = new Set(refs.filter(ref => visibility.hides(ref)));
  const [seen] = withhold([scorecard], hidden);
  const spec: Partial<ScorecardEntity['spec']> = seen?.spec ?? {};
  const { owner, appliesTo, checks = [] } = spec;
  return {
    owner,
    appliesTo,
    withheld: lacking(['owner', 'appliesTo'], scorecard.spec, spec),
    checks: checks.map((check, index) => ({
      ...check,
      withheld: lacking(
        ['capability', 'appliesTo'],
        scorecard.spec.checks[index],
        check,
      ),
    })),
  };
}

/** The fields that one has and the other has not; nothing where there are none. */
function lacking<Field extends string>(
  fields: readonly Field[],
  from: { [F in Field]?: unknown },
  to: { [F in Field]?: unknown },
): Field[] | undefined {
  const found = fields.filter(
    field => from[field] !== undefined && to[field] === undefined,
  );
  return found.length > 0 ? found : undefined;
}
