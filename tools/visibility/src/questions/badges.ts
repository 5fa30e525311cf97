import { HiddenKind, hiddenRef, markerOf } from '../organisation/hidden';
import { Asked, get, post, Question } from './Question';
import { Subjects } from './Subjects';

/** Stands in a path for the secret of a badge that its owner put somewhere. */
export const SHOWN_BADGE = ':badge';

/** The owner of it is hidden from somebody; see `askingPerson`. */
const BADGES = '/scorecards/entities/component/default/billing/badges';

/**
 * What is created before anybody looks: of a scorecard that everybody sees, and,
 * where there is one, of a hidden one.
 */
export function createdBadges(absent?: HiddenKind): Question[] {
  return [
    'paths',
    ...(absent === 'Scorecard' ? [] : [markerOf('Scorecard')]),
  ].map(scorecard => post(BADGES, { scorecard }));
}

/**
 * Questions about badges, by operation of the description of the API. None of
 * them changes anything: who asks owns nothing.
 */
export function badgeRoutes(subjects: Subjects): Asked {
  const paths = subjects.refs.map(
    it => `/scorecards/entities/${it.replace(':', '/')}/badges`,
  );
  const hidden = hiddenRef(subjects.kind).replace(':', '/');
  return {
    GetEntityBadges: paths.map(get),
    CreateBadge: [
      post(BADGES, { scorecard: 'paths' }),
      post(BADGES, { scorecard: markerOf('Scorecard') }),
      post(`/scorecards/entities/${hidden}/badges`, { scorecard: 'paths' }),
    ],
    RevokeBadge: [
      post(`${BADGES}/some/revocation`),
      post(`/scorecards/entities/${hidden}/badges/some/revocation`),
    ],
    GetBadge: [
      get(`/scorecards/badges/${SHOWN_BADGE}.svg`),
      get(`/scorecards/badges/${'x'.repeat(32)}.svg`),
    ],
  };
}
