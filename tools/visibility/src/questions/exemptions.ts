import { HiddenKind, hiddenRef, markerOf } from '../organisation/hidden';
import { Asked, get, post, Question } from './Question';
import { Subjects } from './Subjects';

/** Stands for the id of an exemption that everybody may see. */
export const SHOWN_EXEMPTION = ':exemption';

/** Stands for the id of one that is about a hidden scorecard. */
export const HIDDEN_EXEMPTION = ':hidden-exemption';

const DAY = 24 * 60 * 60_000;

/** The reason of it, which names nothing. */
const REASON = 'The replacement is on its way';

/** Who asks for it: the owner of what is exempted, who is hidden from somebody. */
export function askingPerson(absent?: HiddenKind): string {
  const name = absent === 'User' ? 'nobody' : markerOf('User');
  return `user:default/${name}`;
}

/**
 * What is asked for before anybody looks: about a scorecard that everybody sees,
 * and, where there is one, about a hidden one.
 */
export function askedExemptions(absent?: HiddenKind): Question[] {
  const requests = [
    { scorecard: 'paths', check: 'on-pages' },
    ...(absent === 'Scorecard'
      ? []
      : [{ scorecard: markerOf('Scorecard'), check: markerOf('Scorecard') }]),
  ];
  return requests.map((about, index) => ({
    method: 'post',
    path: '/scorecards/exemptions',
    body: {
      ...{ entity: 'billing', reason: REASON, ...about },
      // Lists have the one first that ends first.
      until: new Date(Date.now() + (30 + index) * DAY)
        .toISOString()
        .slice(0, 10),
    },
  }));
}

/**
 * Questions about exemptions, by operation of the description of the API. None
 * of them changes anything: who asks owns nothing and decides on nothing.
 */
export function exemptionRoutes(subjects: Subjects): Asked {
  const hidden = hiddenRef(subjects.kind);
  const cards = subjects.namesOf('scorecard');
  const groups = subjects.namesOf('group');
  const filters = [
    '',
    `?entity=${hidden}`,
    '?entity=billing&state=asked',
    ...cards.map(it => `?scorecard=scorecard:${it}`),
    ...groups.map(it => `?team=group:${it}`),
    '?endsBefore=2999-01-01&limit=1',
  ];
  const named = { entity: hidden, scorecard: 'paths', check: 'on-pages' };
  const request = { reason: REASON, until: '2999-01-01' };
  const path = `/scorecards/exemptions/${SHOWN_EXEMPTION}`;
  return {
    ListExemptions: filters.map(it => get(`/scorecards/exemptions${it}`)),
    GetExemptionsCsv: filters
      .filter(it => !it.includes('limit'))
      .map(it => get(`/scorecards/exemptions.csv${it}`)),
    GetEntityExemptions: subjects.refs.map(it =>
      get(`/scorecards/entities/${it.replace(':', '/')}/exemptions`),
    ),
    AskExemption: [
      { ...named, ...request },
      { ...named, ...request, entity: 'memories' },
      { ...named, ...request, scorecard: markerOf('Scorecard') },
    ].map(body => post('/scorecards/exemptions', body)),
    DecideExemption: [post(`${path}/decision`, { decision: 'granted' })],
    RevokeExemption: [post(`${path}/revocation`, { reason: REASON })],
    RenewExemption: [post(`${path}/renewal`, request)],
  };
}
