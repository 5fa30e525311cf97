import { OrgInteraction } from '../model/OrgModel';
import { labelOf } from '../reading/names';
import { compareText } from '../reading/refs';
import { foldLetters } from '../reading/textSearch';
import { ChangeContext, ModelIndex } from './ChangeContext';
import { OrgChange, OrgRecords, RecordedHolders } from './OrgChange';
import { isSame } from './recordsOf';

/** Why something differs, and which entities say so; both ways round the same. */
export function causeOf(
  change: OrgChange,
  context: ChangeContext,
): Pick<OrgChange, 'cause' | 'entities'> {
  return {
    cause: isOfTime(change, context) ? 'time' : 'declared',
    entities: [...entitiesOf(change, context)].sort(compareText),
  };
}

/**
 * Whether time alone brings it: what is declared is the same before and after.
 * Where a model cannot tell, it is taken for declared: it says nothing of what
 * somebody holds for now from a later day on.
 */
function isOfTime(change: OrgChange, context: ChangeContext): boolean {
  const { subject, ref, field } = change;
  if (subject === 'team' || subject === 'grouping') {
    return field === undefined
      ? indexWithout(change, context).laterTeams.has(ref)
      : field === 'title' && isLabelledByTime(change, context);
  }
  if (subject === 'interaction') {
    return isInteractionOfTime(change, context);
  }
  if (subject === 'optOut') {
    return field === 'state' && isOptOutOfTime(ref, context);
  }
  return field === 'holders' && isHolderOfTime(ref, context);
}

/** The model in which the subject of a whole change is missing. */
function indexWithout(change: OrgChange, context: ChangeContext): ModelIndex {
  return change.after === undefined ? context.after : context.before;
}

/** A name is put behind its title while a team that is called the same exists. */
function isLabelledByTime(
  { ref, before, after }: OrgChange,
  context: ChangeContext,
): boolean {
  const isPlain = (plain: unknown, labelled: unknown): boolean =>
    typeof plain === 'string' &&
    labelled === labelOf({ ref, title: plain }) &&
    [context.before, context.after].some(({ laterTitles }) =>
      laterTitles.has(foldLetters(plain)),
    );
  return isPlain(before, after) || isPlain(after, before);
}

/** A team that is founded later is left out of it until then. */
function isInteractionOfTime(
  change: OrgChange,
  context: ChangeContext,
): boolean {
  const { ref, field } = change;
  const before = context.records.before.interaction.get(ref);
  const after = context.records.after.interaction.get(ref);
  if (field === undefined) {
    const { laterInteractions } = indexWithout(change, context);
    const present = before ?? after;
    return (
      laterInteractions.get(ref)?.mode === present?.mode &&
      hasSameParties(ref, context)
    );
  }
  if (field === 'state') {
    return isSame(datesOf(before), datesOf(after));
  }
  if (field === 'friction') {
    // Nobody plans friction, but it is over on the day on which the interaction is.
    return (
      isSame(datesOf(before), datesOf(after)) &&
      isInForce(before) !== isInForce(after)
    );
  }
  return field === 'parties' && hasSameParties(ref, context);
}

/** Whether the same teams are declared, with those that are founded later. */
function hasSameParties(ref: string, context: ChangeContext): boolean {
  const declared = (side: 'before' | 'after') => {
    const parties: Pick<OrgInteraction, 'from' | 'to'> | undefined =
      context[side].laterInteractions.get(ref) ??
      context.records[side].interaction.get(ref)?.parties;
    return parties && { from: parties.from, to: parties.to };
  };
  return isSame(declared('before'), declared('after'));
}

function isInForce(interaction: OrgRecords['interaction'] | undefined) {
  return interaction?.state === 'active' || interaction?.state === 'overdue';
}

function datesOf(interaction: OrgRecords['interaction'] | undefined) {
  const { since, until, reviewBy, ended } = interaction?.terms ?? {};
  return { since, until, reviewBy, ended };
}

/** Whether it is maintained and confirmed is no question of time. */
function isOptOutOfTime(ref: string, { records }: ChangeContext): boolean {
  const termsOf = (side: 'before' | 'after') => {
    const { state, terms } = records[side].optOut.get(ref) ?? {};
    const { since, reviewBy } = terms ?? {};
    return {
      since,
      reviewBy,
      other: state === 'orphaned' || state === 'unconfirmed' ? state : '',
    };
  };
  return isSame(termsOf('before'), termsOf('after'));
}

/**
 * A state may also come from the responsibilities around it: from an ancestor,
 * or from its children.
 */
function isHolderOfTime(ref: string, context: ChangeContext): boolean {
  if (!isDeclaredAlike(ref, context)) {
    return false;
  }
  const { before, after } = context.records;
  const states = [before, after].map(
    ({ responsibility }) => responsibility.get(ref)?.holders.state,
  );
  return (
    !states.includes('derived') ||
    [...around(ref, context)].every(other => isDeclaredAlike(other, context))
  );
}

/** Whether the same teams have said the same of it, apart from those founded later. */
function isDeclaredAlike(ref: string, context: ChangeContext): boolean {
  const isLater = (team: string) =>
    context.before.laterTeams.has(team) || context.after.laterTeams.has(team);
  const declaredOf = (holders: RecordedHolders) => ({
    acceptedBy: holders.acceptedBy.filter(team => !isLater(team)),
    interim: holders.interim
      .filter(({ team }) => !isLater(team))
      .map(({ overdue: _, ...held }) => held),
    goneTeams: holders.goneTeams,
  });
  const declared = (side: 'before' | 'after') => {
    const record = context.records[side].responsibility.get(ref);
    return record && { parent: record.parent, ...declaredOf(record.holders) };
  };
  return isSame(declared('before'), declared('after'));
}

/** The ancestors and the descendants of a responsibility, in either model. */
function around(ref: string, context: ChangeContext): Set<string> {
  const found = new Set<string>();
  for (const side of ['before', 'after'] as const) {
    const { responsibility } = context.records[side];
    const above = new Set<string>();
    let parent = responsibility.get(ref)?.parent;
    while (parent !== undefined && !above.has(parent)) {
      above.add(parent);
      parent = responsibility.get(parent)?.parent;
    }
    const below = new Set<string>();
    const open = [...(context[side].children.get(ref) ?? [])];
    for (let child = open.pop(); child !== undefined; child = open.pop()) {
      if (!below.has(child)) {
        below.add(child);
        open.push(...(context[side].children.get(child) ?? []));
      }
    }
    [...above, ...below].forEach(other => found.add(other));
  }
  return found;
}

/** The entity itself, and the Team APIs of the teams that are in it. */
function entitiesOf(
  change: OrgChange,
  { teamApis }: ChangeContext,
): Set<string> {
  const teams =
    change.subject === 'team' || change.subject === 'grouping'
      ? [change.ref]
      : [change.before, change.after].flatMap(value =>
          change.field === 'holders' ? teamsOf(value as RecordedHolders) : [],
        );
  return new Set([
    change.ref,
    ...teams.flatMap(team => [...(teamApis.get(team) ?? [])]),
  ]);
}

function teamsOf(holders: RecordedHolders | undefined): string[] {
  return holders
    ? [...holders.acceptedBy, ...holders.interim.map(({ team }) => team)]
    : [];
}
