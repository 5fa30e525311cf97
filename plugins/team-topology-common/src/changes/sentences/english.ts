import { englishMapLabels } from '../../map/paint/MapLabels';
import { ChangeFacts, ChangeWords } from './ChangeWords';

const list = (items: readonly string[]): string =>
  items.length < 3
    ? items.join(' and ')
    : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** A verb that goes with one name or several. */
const does = (names: readonly string[], one: string, several: string) =>
  `${list(names)} ${names.length === 1 ? one : several}`;

const article = (noun: string) => (/^[aeiou]/i.test(noun) ? 'an' : 'a');

/** A word in the middle of a sentence; X-as-a-Service keeps its capitals. */
const lower = (text: string) =>
  /^[A-Z][a-z]/.test(text) ? text[0].toLowerCase() + text.slice(1) : text;

const orNothing = (text: string | undefined) => text ?? 'nothing';

const moved = ({ title, before, after }: ChangeFacts) => {
  if (before === undefined) {
    return `${title} is now in ${after}`;
  }
  return after === undefined
    ? `${title} is no longer in ${before}`
    : `${title} moved from ${before} to ${after}`;
};

const renamed = ({ before, after }: ChangeFacts) =>
  `${before} was renamed to ${after}`;

/** An amount; of a past date it may not be known. */
const amount =
  (verb: string, noun: string) =>
  ({ title, before, after }: ChangeFacts) => {
    const counted = (count: string) =>
      `${count} ${noun}${count === '1' ? '' : 's'}`;
    if (after === undefined) {
      return `It is not known how many ${noun}s ${title} ${verb} on the later date`;
    }
    return `${title} ${verb} ${counted(after)}${
      before === undefined
        ? '; it is not known how many on the earlier date'
        : ` instead of ${before}`
    }`;
  };

const quoted = (text: string | undefined) => (text ? ` (${text})` : '');

const colon = (text: string | undefined) => (text ? `: ${text}` : '');

/** Friction that there was before; none is not worth a word. */
const wasFriction = (before: string | undefined) =>
  before === undefined || before === englishMapLabels.friction.none
    ? ''
    : `; it was ${lower(before)}`;

const differing = ({ fields }: ChangeFacts) =>
  fields.length > 0 ? `: ${list(fields)}` : '';

/** Everything that is said about changes, in English. */
export const english: ChangeWords = {
  sentences: {
    'team-founded': ({ title, after }) =>
      after === undefined
        ? `${title} was founded`
        : `${title} was founded as ${article(after)} ${lower(after)}`,
    'team-closed': ({ title }) => `${title} was closed`,
    'team-renamed': renamed,
    'team-retyped': ({ title, before, after }) =>
      after === undefined
        ? `${title} no longer has a type; it was ${article(
            orNothing(before),
          )} ${lower(orNothing(before))}`
        : `${title} became ${article(after)} ${lower(after)}${
            before === undefined
              ? ''
              : `; it was ${article(before)} ${lower(before)}`
          }`,
    'team-moved': moved,
    'mission-changed': ({ title, after }) =>
      after === undefined
        ? `${title} no longer states a mission`
        : `The mission of ${title} is now “${after}”`,
    'members-changed': amount('has', 'member'),
    'components-changed': amount('owns', 'component'),
    'hand-offs-changed': ({ title, gained, lost }) => {
      const parts = [
        ...(gained.length > 0 ? [`now declines ${list(gained)}`] : []),
        ...(lost.length > 0 ? [`no longer declines ${list(lost)}`] : []),
      ];
      return parts.length > 0
        ? `${title} ${list(parts)}`
        : `${title} hands off to other teams than before`;
    },
    'ways-of-working-changed': facts =>
      `${facts.title} says something else about itself${differing(facts)}`,
    'grouping-founded': ({ title }) => `The grouping ${title} was formed`,
    'grouping-closed': ({ title }) => `The grouping ${title} was dissolved`,
    'grouping-renamed': renamed,
    'grouping-retyped': ({ title, before, after }) =>
      after === undefined
        ? `${title} no longer says what it is; it was ${article(
            orNothing(before),
          )} ${lower(orNothing(before))}`
        : `${title} is now ${article(after)} ${lower(after)}`,
    'grouping-moved': moved,
    'responsibility-declared': ({ title, after }) =>
      `${title} was declared as a responsibility${quoted(
        after && lower(after),
      )}`,
    'responsibility-removed': ({ title }) =>
      `${title} is no longer declared as a responsibility`,
    'responsibility-renamed': renamed,
    'responsibility-moved': moved,
    'area-changed': ({ title, before, after }) =>
      `The area of ${title} is ${orNothing(after)} instead of ${orNothing(
        before,
      )}`,
    'responsibility-taken': ({ title, gained, holders }) =>
      `${list(gained.length > 0 ? gained : holders)} took on ${title}`,
    'responsibility-given-up': ({ title, lost, isDerived }) =>
      lost.length > 0
        ? `${list(lost)} gave up ${title}`
        : `Nobody has ${title} by itself any more${
            isDerived ? '; what is above or below it decides' : ''
          }`,
    'responsibility-handed-over': ({ title, lost, gained, holders }) =>
      `${title} was handed over${
        lost.length > 0 ? ` from ${list(lost)}` : ''
      } to ${list(gained.length > 0 ? gained : holders)}`,
    'responsibility-dropped': ({ title, lost }) =>
      `Nobody does ${title} any more${
        lost.length > 0 ? `; ${does(lost, 'did', 'did')} before` : ''
      }`,
    'responsibility-contested': ({ title, holders }) =>
      `${does(holders, 'claims', 'each claim')} ${title}`,
    'responsibility-settled': ({ title, holders }) =>
      `${title} is settled: it belongs to ${list(holders)}`,
    'responsibility-caught': ({ title, holders, isDerived }) =>
      isDerived || holders.length === 0
        ? `${title} was done by nobody and is now covered by what is above or below it`
        : `${list(holders)} took on ${title}, which nobody did before`,
    'responsibility-held-for-now': ({ title, interim }) =>
      `${does(interim, 'holds', 'hold')} ${title} for the time being`,
    'responsibility-not-known': ({ title, isUnknownBefore }) =>
      `It is not known who did ${title} ${
        isUnknownBefore ? 'on the earlier date' : 'on the later date'
      }`,
    'interim-changed': ({ title, interim, lost, isOverdue }) => {
      if (isOverdue) {
        return `${does(
          interim,
          'still holds',
          'still hold',
        )} ${title} for the time being, and its review is overdue`;
      }
      if (interim.length === 0) {
        return lost.length > 0
          ? `${does(
              lost,
              'no longer holds',
              'no longer hold',
            )} ${title} for the time being`
          : `Who is behind ${title} changed`;
      }
      return `${does(
        interim,
        'holds',
        'hold',
      )} ${title} for the time being, on other terms`;
    },
    'interaction-planned': ({ title, isNew, after }) =>
      `${title} is planned${isNew ? quoted(after) : ''}`,
    'interaction-begun': ({ title, before, after, isNew }) => {
      if (isNew) {
        return `${title} began${quoted(after)}`;
      }
      switch (before) {
        case english.interactionStates.overdue:
          return `${title} is no longer overdue`;
        case english.interactionStates.ended:
          return `${title} was resumed`;
        default:
          return `${title} began`;
      }
    },
    'interaction-overdue': ({ title, isNew, after }) =>
      `${title} is overdue${isNew ? quoted(after) : ''}`,
    'interaction-ended': ({ title, isNew, after }) =>
      `${title} ended${isNew ? quoted(after) : ''}`,
    'interaction-removed': ({ title, before }) =>
      `${title} is no longer declared${quoted(before)}`,
    'interaction-renamed': renamed,
    'mode-changed': ({ title, before, after }) =>
      `${title} became ${orNothing(after)}; it was ${orNothing(before)}`,
    'parties-changed': ({ title, before, after }) =>
      `${title} is now between ${orNothing(after)}; it was between ${orNothing(
        before,
      )}`,
    'friction-blocking': ({ title, before, note }) =>
      `Friction in ${title} is blocking${wasFriction(before)}${colon(note)}`,
    'friction-slowing': ({ title, before, note }) =>
      `Friction in ${title} is slowing${wasFriction(before)}${colon(note)}`,
    'friction-resolved': ({ title, before, note }) =>
      `There is no friction in ${title} any more${wasFriction(before)}${colon(
        note,
      )}`,
    'friction-noted': ({ title, after, note }) =>
      after === undefined
        ? `Nothing is said of friction in ${title} any more`
        : `What is said of friction in ${title} changed${colon(note)}`,
    'terms-changed': facts => `${facts.title} changed${differing(facts)}`,
    'capability-added': ({ title, after }) =>
      `The capability ${title} was added${quoted(after && lower(after))}`,
    'capability-removed': ({ title }) => `The capability ${title} was removed`,
    'capability-renamed': renamed,
    'capability-moved': ({ title, before, after }) =>
      `${title} is offered by ${after ?? 'nobody'} instead of ${
        before ?? 'nobody'
      }`,
    'verdict-changed': ({ title, before, after }) =>
      `${title} is ${lower(orNothing(after))}; it was ${lower(
        orNothing(before),
      )}`,
    'answer-changed': facts => `${facts.title} changed${differing(facts)}`,
    'consumers-changed': ({ title, gained, lost }) =>
      [
        ...(gained.length > 0
          ? [`${does(gained, 'now uses', 'now use')} ${title}`]
          : []),
        ...(lost.length > 0
          ? [`${does(lost, 'no longer uses', 'no longer use')} ${title}`]
          : []),
      ].join('; '),
    'opt-out-added': ({ title, after }) =>
      `The opt-out ${title} was added${quoted(after && lower(after))}`,
    'opt-out-removed': ({ title }) => `The opt-out ${title} is gone`,
    'opt-out-renamed': renamed,
    'opt-out-state-changed': ({ title, before, after }) =>
      `The opt-out ${title} is ${lower(orNothing(after))}; it was ${lower(
        orNothing(before),
      )}`,
    'opt-out-changed': facts =>
      `The opt-out ${facts.title} changed${differing(facts)}`,
  },
  subjects: {
    team: 'Teams',
    grouping: 'Groupings',
    responsibility: 'Responsibilities',
    interaction: 'Interactions',
    capability: 'Capabilities',
    optOut: 'Opt-outs',
  },
  effects: { added: 'Added', removed: 'Removed', changed: 'Changed' },
  types: englishMapLabels.types,
  groupingTypes: { platform: 'Platform', 'value-stream': 'Value stream' },
  modes: englishMapLabels.modes,
  interactionStates: englishMapLabels.states,
  friction: englishMapLabels.friction,
  optOutStates: {
    planned: 'Planned',
    maintained: 'Maintained',
    overdue: 'Overdue for review',
    orphaned: 'Maintained by nobody',
    unconfirmed: 'Not confirmed',
  },
  responsibilityStates: {
    owned: 'Owned',
    contested: 'Contested',
    interim: 'Held for the time being',
    orphaned: 'Its team is gone',
    dropped: 'Dropped',
    unknown: 'Not known for this date',
  },
  verdicts: {
    offered: 'Offered',
    planned: 'Planned',
    'not-offered': 'Not offered',
    retiring: 'Retiring',
  },
  fields: {
    founded: 'founding date',
    contact: 'contact',
    serviceLevels: 'service levels',
    versioning: 'versioning',
    searchTerms: 'search terms',
    meetings: 'meetings',
    currentWork: 'current work',
    purpose: 'purpose',
    capability: 'capability',
    since: 'start date',
    until: 'planned end',
    reviewBy: 'review date',
    ended: 'end date',
    people: 'people',
    goals: 'goals',
    exitCriteria: 'exit criteria',
    description: 'description',
    needs: 'needs',
    access: 'access',
    template: 'template',
    guide: 'guide',
    responseTarget: 'response time',
    reason: 'reason',
    instead: 'alternative',
    appliesTo: 'who it is for',
    subject: 'component',
    maintainedBy: 'maintainer',
  },
  byTime: 'as dated before',
  list,
  parties: ({ from, to, mode }) =>
    `${mode === undefined ? '' : `${mode}: `}${from} and ${to}`,
  heading: ({ from, to }) => `Changes from ${from} to ${to}`,
  counts: ({ added, removed, changed }) =>
    `${added} added, ${removed} removed, ${changed} changed`,
  nothing: ({ from, to }) => `Nothing changed between ${from} and ${to}.`,
  proposed: {
    heading: 'Changes of the organisation',
    nothing: 'Nothing changes in the organisation.',
    problems: 'Problems in the documents',
  },
  more: count => `${count} more ${count === 1 ? 'change' : 'changes'}`,
  boundaries: date => `Responsibilities on ${date} are not known.`,
};
