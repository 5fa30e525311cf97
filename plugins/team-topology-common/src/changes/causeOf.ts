import { OrgModel } from '../model/OrgModel';
import { compareText } from '../reading/refs';
import { OrgChange, OrgRecords, RecordedHolders } from './OrgChange';
import { isSame } from './recordsOf';

interface Context {
  models: { before: OrgModel; after: OrgModel };
  pair: { before?: unknown; after?: unknown };
}

/** Why something differs, and which entities say so; both ways round the same. */
export function causeOf(
  change: OrgChange,
  context: Context,
): Pick<OrgChange, 'cause' | 'entities'> {
  return {
    cause: isOfTime(change, context) ? 'time' : 'declared',
    entities: [...entitiesOf(change, context)].sort(compareText),
  };
}

function isOfTime(change: OrgChange, { models, pair }: Context): boolean {
  const isLater = (ref: string) =>
    [models.before, models.after].some(({ laterTeams }) =>
      laterTeams.some(team => team.ref === ref),
    );
  if (change.subject === 'team' && change.field === undefined) {
    return isLater(change.ref);
  }
  if (change.field === 'state') {
    const { before, after } = pair as {
      before: OrgRecords['interaction'] | OrgRecords['optOut'];
      after: OrgRecords['interaction'] | OrgRecords['optOut'];
    };
    return isSame({ ...before, state: '' }, { ...after, state: '' });
  }
  if (change.field === 'title' && change.before && change.after) {
    return isNamesake(change, [models.before, models.after]);
  }
  if (change.field === 'holders' && change.before && change.after) {
    const declared = (holders: RecordedHolders) => ({
      acceptedBy: holders.acceptedBy.filter(team => !isLater(team)),
      interim: holders.interim
        .filter(({ team }) => !isLater(team))
        .map(({ overdue: _, ...held }) => held),
    });
    return isSame(declared(change.before), declared(change.after));
  }
  return false;
}

/** It is told from a team that is called the same, and is founded in between. */
function isNamesake(
  { before = '', after = '' }: { before?: string; after?: string },
  models: OrgModel[],
): boolean {
  const [plain, distinct] =
    before.length < after.length ? [before, after] : [after, before];
  return (
    distinct.startsWith(`${plain} (`) &&
    models.some(({ laterTeams }) =>
      laterTeams.some(({ title }) => title === plain),
    )
  );
}

/** The entity itself, and the Team APIs of the teams that are in it. */
function entitiesOf(change: OrgChange, { models }: Context): Set<string> {
  const teams =
    change.subject === 'team' || change.subject === 'grouping'
      ? [change.ref]
      : [change.before, change.after].flatMap(value =>
          change.field === 'holders' ? teamsOf(value as RecordedHolders) : [],
        );
  const isOf = new Set(teams);
  const teamApis = [models.before, models.after].flatMap(model =>
    model.teams.flatMap(({ ref, teamApi }) =>
      isOf.has(ref) && teamApi ? [teamApi] : [],
    ),
  );
  return new Set([change.ref, ...teamApis]);
}

function teamsOf(holders: RecordedHolders | undefined): string[] {
  return holders
    ? [...holders.acceptedBy, ...holders.interim.map(({ team }) => team)]
    : [];
}
