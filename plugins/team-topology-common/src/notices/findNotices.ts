import { diffOrgModels } from '../changes/diffOrgModels';
import { OrgChange, OrgRecords, RecordedHolders } from '../changes/OrgChange';
import { recordsOf } from '../changes/recordsOf';
import { OrgModel } from '../model/OrgModel';
import { compareText } from '../reading/refs';
import { findRoute } from '../route/findRoute';
import { EventTopic } from './NoticeTopic';

/**
 * A change that teams are told about.
 * @public
 */
export interface Notice {
  topic: EventTopic;
  change: OrgChange;
  /** Refs of the teams that are concerned, sorted; at least one. */
  teams: string[];
}

/** What a rule looks things up in. */
interface NoticeContext {
  after: OrgModel;
  interactions: ReadonlyMap<string, OrgRecords['interaction']>;
}

type NoticeRule = (
  change: OrgChange,
  context: NoticeContext,
) => Iterable<string | undefined>;

/**
 * Whom each topic concerns; nobody where the change is none of it. This is the
 * one place in which changes become topics.
 */
const RULES: Record<EventTopic, NoticeRule> = {
  dropped: (change, { after }) =>
    change.kind === 'responsibility-dropped' && change.field === 'holders'
      ? [
          ...holdersIn(change.before),
          findRoute(after, { responsibility: change.ref })?.handOver?.to?.ref,
        ]
      : [],
  contested: change =>
    change.kind === 'responsibility-contested' && change.field === 'holders'
      ? [...holdersIn(change.before), ...holdersIn(change.after)]
      : [],
  overdue: overdueFor,
  // Friction is a field of interactions, and its kinds begin with this word.
  blocking: (change, context) =>
    change.kind === 'friction-blocking' && change.field !== undefined
      ? partiesOf(change.ref, context)
      : [],
};

/**
 * What is to be told of what differs between two states of an organisation.
 * What was not there before is not told: a catalog that is being filled has
 * much in it that is past its date.
 *
 * @param before - the state that was last told of, on its day
 * @param after - the present one
 * @returns in the order of the changes
 * @public
 */
export function findNotices(before: OrgModel, after: OrgModel): Notice[] {
  const teams = existingTeams(after);
  const context: NoticeContext = {
    after,
    interactions: recordsOf(after).interaction,
  };
  const topics = Object.keys(RULES) as EventTopic[];
  return diffOrgModels(before, after).flatMap(change =>
    topics.flatMap(topic => {
      const concerned = new Set(RULES[topic](change, context));
      const told = [...teams].filter(team => concerned.has(team));
      return told.length > 0 ? [{ topic, change, teams: told }] : [];
    }),
  );
}

/** Refs of the teams that can be told something, sorted. */
export function existingTeams({ teams }: OrgModel): Set<string> {
  return new Set(
    teams
      .flatMap(({ ref, isGrouping }) => (isGrouping ? [] : [ref]))
      .sort(compareText),
  );
}

function overdueFor(
  change: OrgChange,
  context: NoticeContext,
): (string | undefined)[] {
  if (change.field === 'holders') {
    return interimOverdueFor(change.before, change.after);
  }
  if (change.field !== 'state' || change.after !== 'overdue') {
    return [];
  }
  if (change.subject === 'interaction') {
    return partiesOf(change.ref, context);
  }
  const { capabilities, optOuts } = context.after;
  const optOut = optOuts.find(({ ref }) => ref === change.ref);
  const capability = capabilities.find(({ ref }) => ref === optOut?.capability);
  return [optOut?.maintainedBy, capability?.owner];
}

/** The holder and the rightful owner of what was in time before. */
function interimOverdueFor(
  before: RecordedHolders | undefined,
  after: RecordedHolders | undefined,
): (string | undefined)[] {
  const inTime = new Set(
    (before?.interim ?? []).flatMap(({ team, overdue }) =>
      overdue ? [] : [team],
    ),
  );
  return (after?.interim ?? []).flatMap(({ team, overdue, rightfulOwner }) =>
    overdue && inTime.has(team) ? [team, rightfulOwner] : [],
  );
}

/** Refs of the teams that hold a responsibility, for now or not. */
export function holdersIn(holders: RecordedHolders | undefined): string[] {
  return holders
    ? [...holders.acceptedBy, ...holders.interim.map(({ team }) => team)]
    : [];
}

function partiesOf(ref: string, { interactions }: NoticeContext): string[] {
  const { parties } = interactions.get(ref) ?? {};
  return parties ? [parties.from, ...parties.to] : [];
}
