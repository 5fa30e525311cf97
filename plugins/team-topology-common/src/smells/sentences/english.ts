import { englishMapLabels } from '../../map/paint/MapLabels';
import { SmellContractPart } from '../OrgSmell';
import { numberIn, partIn, SmellSpeech, SmellWords } from './SmellWords';

const counted = (count: number, noun: string) =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

const all = (items: readonly string[]): string =>
  items.length < 3
    ? items.join(' and ')
    : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

const PARTS: Record<SmellContractPart, string> = {
  'response-target': 'response target',
  channel: 'channel',
  docs: 'documentation',
  'request-route': 'way to make a request',
};

const age = (bound: Parameters<typeof numberIn>[0]) =>
  `more than ${counted(numberIn(bound), 'day')}`;

const moreThan =
  (noun: string, where = '') =>
  (bound: Parameters<typeof numberIn>[0], { number }: SmellSpeech) => {
    const most = numberIn(bound);
    return `more than ${number(most)} ${noun}${most === 1 ? '' : 's'}${where}`;
  };

const none = () => '';

/** Everything that is said about smells, in English. */
export const english: SmellWords = {
  titles: {
    BA01: 'Dropped responsibility',
    BA02: 'Contested responsibility',
    BA03: 'Hand-offs that lead nowhere',
    BA06: 'Held for the time being, for long',
    OW01: 'Owner not in the catalog',
    OW03: 'Owner without members',
    TT01: 'Collaboration that does not end',
    TT02: 'Several collaborations at once',
    TT03: 'Permanent collaboration of stream-aligned teams',
    TT04: 'Facilitating that does not end',
    TT05: 'Facilitating many teams at once',
    TT06: 'Enabling team that runs something',
    TT08: 'Service without a contract',
    TT09: 'Service of a stream-aligned team',
    TT14: 'Team size',
    TT17: 'More support than stream-aligned teams',
    TT18: 'No platform or enabling team',
    TT19: 'Team without a type',
    TT20: 'Mode unusual for the type',
    PL01: 'Provider with many consumers',
    PL03: 'Capability that few use',
    PL05: 'Off the golden path',
    PL06: 'Opt-out not looked after',
    EN01: 'Engagement without an end',
    EN02: 'Same person, same host',
    EN03: 'More than all of somebody’s time',
  },
  sentences: {
    BA01: ({ subjects: [ref], inputs }, { name, names }) => {
      const { declinedBy, goneTeams } = inputs;
      const verb = declinedBy.length === 1 ? 'declines' : 'decline';
      const declined =
        declinedBy.length > 0 ? `; ${names(declinedBy)} ${verb} it` : '';
      const gone =
        goneTeams.length > 0
          ? `; ${names(goneTeams)} did, and left the catalog`
          : '';
      return `Nobody does ${name(ref)}${declined}${gone}`;
    },
    BA02: ({ subjects: [ref], inputs }, { name, names }) =>
      `${names(inputs.acceptedBy)} each claim ${name(ref)}`,
    BA03: ({ subjects: [ref], inputs: { path, end, hops } }, { name }) => {
      const way = path.map(name).join(' → ');
      if (end === 'cycle') {
        return `Whoever asks for ${name(ref)} is sent in a circle: ${way}`;
      }
      return end === 'missing'
        ? `Whoever asks for ${name(
            ref,
          )} is sent to a team that is not there: ${way}`
        : `Whoever asks for ${name(ref)} is sent on ${counted(
            hops,
            'time',
          )}: ${way}`;
    },
    BA06: ({ subjects, inputs }, { name }) => {
      const { holder, rightfulOwner, days } = inputs;
      const what = subjects.find(ref => ref !== holder) ?? holder;
      const owner = rightfulOwner
        ? `; it belongs to ${name(rightfulOwner)}`
        : '';
      return `${name(holder)} has held ${name(
        what,
      )} for the time being for ${counted(days, 'day')}${owner}`;
    },
    OW01: ({ inputs: { owner, count } }) =>
      `${owner} owns ${counted(count, 'component')} and is not in the catalog`,
    OW03: ({ subjects: [ref], inputs }, { name }) =>
      `${name(ref)} is without members and owns ${all(
        [
          [inputs.components, 'component'] as const,
          [inputs.responsibilities, 'responsibility'] as const,
          [inputs.capabilities, 'capability'] as const,
        ].flatMap(([count, noun]) => {
          const many = noun === 'component' ? noun : noun.replace(/y$/, 'ie');
          return count > 0 ? [counted(count, count === 1 ? noun : many)] : [];
        }),
      )}`,
    TT01: ({ inputs: { teams, until, days } }, { names, day }) =>
      until === undefined
        ? `${names(teams)} have been collaborating for ${counted(
            days,
            'day',
          )} without a planned end`
        : `${names(teams)} were to collaborate until ${day(
            until,
          )} and have gone on for ${counted(days, 'day')}`,
    TT02: ({ subjects: [ref], inputs: { partners, count } }, speech) =>
      `${speech.name(ref)} collaborates with ${counted(
        count,
        'team',
      )} at once: ${speech.names(partners, count)}`,
    TT03: ({ inputs: { teams } }, { names }) =>
      `${names(
        teams,
      )} are stream-aligned and collaborate without a planned end`,
    TT04: ({ inputs: { teams, days } }, { name, names }) =>
      `${name(teams[0])} has been facilitating ${names(
        teams.slice(1),
      )} for ${counted(days, 'day')}`,
    TT05: ({ subjects: [ref], inputs: { facilitated, count } }, speech) =>
      `${speech.name(ref)} facilitates ${counted(
        count,
        'team',
      )} at once: ${speech.names(facilitated, count)}`,
    TT06: ({ subjects: [ref], inputs }, { name }) => {
      const { components, services } = inputs;
      const runs = [
        ...(components > 0
          ? [`owns ${counted(components, 'production component')}`]
          : []),
        ...(services.length > 0
          ? [`provides ${counted(services.length, 'service')}`]
          : []),
      ];
      return `${name(ref)} is an enabling team and ${all(runs)}`;
    },
    TT08: ({ subjects: [ref], inputs: { missing, consumers } }, { name }) =>
      `${name(ref)} serves ${counted(consumers, 'team')} without a ${all(
        missing.map(part => PARTS[part]),
      )}`,
    TT09: ({ subjects: [ref], inputs: { services } }, { name }) =>
      `${name(ref)} is stream-aligned and provides ${counted(
        services.length,
        'service',
      )} outside of a platform`,
    TT14: ({ subjects: [ref], inputs: { members } }, { name }) =>
      `${name(ref)} has ${counted(members, 'member')}`,
    TT17: ({ inputs: { streamAligned, others } }) =>
      `There ${others === 1 ? 'is' : 'are'} ${counted(
        others,
        'team',
      )} of other types for ${counted(streamAligned, 'stream-aligned team')}`,
    TT18: ({ inputs: { streamAligned, missing } }) =>
      `${counted(
        streamAligned,
        'stream-aligned team',
      )} and not one ${missing} team`,
    TT19: ({ subjects: [ref], inputs: { days } }, { name }) =>
      `${name(ref)} has been known for ${counted(days, 'day')} and has no type`,
    TT20: ({ subjects: [ref], inputs }, { name }) => {
      const { type, mode, count, all: total } = inputs;
      const label = englishMapLabels.types[type].toLowerCase();
      const article = /^[aeiou]/.test(label) ? 'an' : 'a';
      return `${name(ref)} is ${article} ${label}, and ${count} of ${counted(
        total,
        'interaction',
      )} ${count === 1 ? 'is' : 'are'} ${englishMapLabels.modes[mode]}`;
    },
    PL01: ({ subjects: [ref], inputs }, { name, number }) =>
      `${name(ref)} serves ${counted(inputs.consumers, 'team')} with ${counted(
        inputs.members,
        'member',
      )}: ${number(inputs.perPerson)} per person`,
    PL03: ({ subjects: [ref], inputs: { consumers, eligible } }, { name }) =>
      eligible === undefined
        ? `${counted(consumers, 'team')} ${
            consumers === 1 ? 'uses' : 'use'
          } ${name(ref)}`
        : `${consumers} of ${counted(eligible, 'team')} ${
            consumers === 1 ? 'uses' : 'use'
          } ${name(ref)}`,
    PL05: ({ inputs: { capability, owner, count } }, { name }) =>
      `${counted(count, 'component')}${
        owner === undefined ? '' : ` of ${name(owner)}`
      } ${count === 1 ? 'does' : 'do'} not use ${name(capability)} and ${
        count === 1 ? 'has' : 'have'
      } no opt-out`,
    PL06: ({ inputs }, { name, day }) => {
      const { subject, capability, maintainedBy, reviewBy, state } = inputs;
      const what = `The opt-out of ${name(subject)} from ${name(capability)}`;
      return state === 'overdue'
        ? `${what} was to be reviewed by ${day(reviewBy)}`
        : `${what} is maintained by ${name(
            maintainedBy,
          )}, which is not in the catalog`;
    },
    EN01: ({ inputs: { teams, why, until } }, { name, names, day }) => {
      const what = `The engagement of ${name(teams[0])} with ${names(
        teams.slice(1),
      )}`;
      return why === 'overrun' && until !== undefined
        ? `${what} was to end on ${day(until)}`
        : `${what} does not say when its goal is reached`;
    },
    EN02: ({ inputs: { user, host, days } }, { name }) =>
      `${name(user)} has been with ${name(host)} for ${counted(days, 'day')}`,
    EN03: ({ inputs: { user, share, interactions } }, { name, percent }) =>
      `${percent(share)} of the time of ${name(user)} is given to ${counted(
        interactions.length,
        'interaction',
      )}`,
  },
  bounds: {
    BA01: none,
    BA02: none,
    BA03: moreThan('hand-off'),
    BA06: age,
    OW01: none,
    OW03: none,
    TT01: age,
    TT02: moreThan('team', ' at once'),
    TT03: none,
    TT04: age,
    TT05: moreThan('team', ' at once'),
    TT06: none,
    TT08: (bound, { number }) => `${number(numberIn(bound))} or more missing`,
    TT09: none,
    TT14: bound =>
      `fewer than ${partIn(bound, 'min')} or more than ${partIn(
        bound,
        'max',
      )} members`,
    TT17: (bound, { number }) =>
      `more than ${number(numberIn(bound))} per stream-aligned team`,
    TT18: (bound, { number }) =>
      `${number(numberIn(bound))} or more stream-aligned teams`,
    TT19: age,
    TT20: (bound, { percent }) => `more than ${percent(numberIn(bound))}`,
    PL01: moreThan('team', ' per person'),
    PL03: (bound, { percent }) =>
      `fewer than ${partIn(bound, 'teams')} teams, or less than ${percent(
        partIn(bound, 'share'),
      )} of those expected to, after ${partIn(bound, 'days')} days`,
    PL05: none,
    PL06: none,
    EN01: none,
    EN02: age,
    EN03: (bound, { percent }) => `more than ${percent(numberIn(bound))}`,
  },
  noBound: 'any',
  levels: { info: 'Note', warn: 'Warning', error: 'Problem' },
  sources: {
    book: 'the book Team Topologies',
    'team-api': 'the Team API template',
    'shape-principles': 'the principles of the shapes',
    'public-tool': 'checks of public tools',
    backstage: 'issues of Backstage',
    practice: 'experience of other organisations',
    ours: 'threshold chosen by Kumiki',
  },
  steps: {
    'end-interaction': 'End it',
    'change-interaction': 'Change it',
    'hand-over': 'Hand it over',
    'describe-team': 'Describe the team',
    'change-capability': 'Change the capability',
    'opt-out': 'Declare an opt-out',
    'review-opt-out': 'Review it',
    'start-engagement': 'Start an engagement',
    draft: 'Try it in a draft',
    open: 'Open its page',
  },
  inputs: {
    teams: 'Teams',
    since: 'Since',
    until: 'Planned end',
    days: 'Days',
    partners: 'Teams',
    count: 'How many',
    facilitated: 'Teams',
    components: 'Components',
    services: 'Services',
    missing: 'Missing',
    consumers: 'Consumers',
    members: 'Members',
    streamAligned: 'Stream-aligned teams',
    others: 'Other teams',
    knownSince: 'Known since',
    type: 'Type',
    mode: 'Mode',
    all: 'Of',
    owner: 'Owner',
    responsibilities: 'Responsibilities',
    capabilities: 'Capabilities',
    declinedBy: 'Declined by',
    goneTeams: 'Left the catalog',
    acceptedBy: 'Claimed by',
    path: 'Way',
    end: 'It leads to',
    hops: 'Hand-offs',
    holder: 'Held by',
    rightfulOwner: 'Belongs to',
    reviewBy: 'Review by',
    perPerson: 'Per person',
    eligible: 'Expected to',
    capability: 'Capability',
    subject: 'Component',
    maintainedBy: 'Maintained by',
    state: 'State',
    why: 'Why',
    user: 'Person',
    host: 'Host',
    share: 'Share',
    interactions: 'Interactions',
  },
  values: {
    ...PARTS,
    cycle: 'a circle',
    long: 'a team far away',
    overrun: 'past its end',
    'no-exit-criteria': 'no exit criteria',
    overdue: 'review overdue',
    orphaned: 'maintainer not in the catalog',
    platform: 'platform',
    enabling: 'enabling',
    'stream-aligned': 'stream-aligned',
    'complicated-subsystem': 'complicated subsystem',
    facilitating: 'facilitating',
    'x-as-a-service': 'X-as-a-Service',
    collaboration: 'collaboration',
  },
  listOf: (items, more) =>
    more > 0 ? `${items.join(', ')} and ${more} more` : all(items),
  heading: date => `Smells on ${date}`,
  nothing: date => `Nothing was found on ${date}.`,
  notKnown: count => `not known: ${count}`,
  threshold: 'Threshold',
  source: 'Source',
  more: count => `${count} more`,
};
