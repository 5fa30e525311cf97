import { NOBODY_YET, TEAM_TYPES, TeamContact, TeamType } from '../kinds';
import { asDate } from '../reading/days';
import { EntityIndex, IndexedEntity } from './EntityIndex';
import { OrgAcceptance, OrgInterim, OrgRefusal } from './OrgModel';
import { compareText, toFullRef } from '../reading/refs';
import {
  asOneOf,
  asRecord,
  asRecords,
  asText,
  UnknownRecord,
  withoutUndefined,
} from '../reading/values';

/** What a TeamApi says, whatever the date. */
export interface TeamDeclaration {
  /** The ref of the TeamApi. */
  teamApi: string;
  /** The ref of the group. */
  team: string;
  type?: TeamType;
  mission?: string;
  partOf?: string;
  founded?: string;
  does: OrgAcceptance[];
  doesNot: OrgRefusal[];
  interim: Omit<OrgInterim, 'overdue'>[];
  contact?: TeamContact;
}

/** The TeamApi that counts for each group: the first in the order of refs. */
export function declarationsByTeam(
  index: EntityIndex,
): Map<string, TeamDeclaration> {
  const declarations = new Map<string, TeamDeclaration>();
  for (const entity of index.ofKind('teamapi')) {
    const team = teamOf(entity);
    if (team && !declarations.has(team)) {
      declarations.set(team, readTeamApi(entity, team));
    }
  }
  return declarations;
}

/** The group that a TeamApi is about. */
export function teamOf(teamApi: IndexedEntity): string | undefined {
  return refIn(teamApi, teamApi.spec.team, 'group');
}

function readTeamApi(entity: IndexedEntity, team: string): TeamDeclaration {
  const { spec } = entity;
  return {
    teamApi: entity.ref,
    team,
    type: asOneOf(spec.type, TEAM_TYPES),
    mission: asText(spec.mission),
    partOf: refIn(entity, spec.partOf, 'group'),
    founded: asDate(spec.founded),
    does: eachResponsibility(entity, spec.does, (responsibility, item) => ({
      responsibility,
      primary: item.primary === true,
    })),
    doesNot: eachResponsibility(
      entity,
      spec.doesNot,
      (responsibility, item) => ({
        responsibility,
        handOffTo: refIn(entity, item.handOffTo, 'group'),
        reason: asText(item.reason),
      }),
    ),
    interim: eachResponsibility(
      entity,
      spec.interim,
      (responsibility, item) => {
        const since = asDate(item.since);
        return since === undefined
          ? undefined
          : {
              responsibility,
              rightfulOwner:
                item.rightfulOwner === NOBODY_YET
                  ? undefined
                  : refIn(entity, item.rightfulOwner, 'group'),
              since,
              reviewBy: asDate(item.reviewBy),
            };
      },
    ),
    contact: readContact(spec.contact),
  };
}

/** Reads a list of responsibilities; where one is named twice, the first counts. */
function eachResponsibility<T extends { responsibility: string }>(
  entity: IndexedEntity,
  value: unknown,
  read: (responsibility: string, item: UnknownRecord) => T | undefined,
): T[] {
  const items = new Map<string, T>();
  for (const item of asRecords(value)) {
    const ref = refIn(entity, item.responsibility, 'responsibility');
    const result = ref === undefined ? undefined : read(ref, item);
    if (result && !items.has(result.responsibility)) {
      items.set(result.responsibility, withoutUndefined(result));
    }
  }
  return [...items.values()].sort((a, b) =>
    compareText(a.responsibility, b.responsibility),
  );
}

function readContact(value: unknown): TeamContact | undefined {
  const contact = asRecord(value);
  if (!contact) {
    return undefined;
  }
  const channels = asRecords(contact.channels).flatMap(channel => {
    const type = asText(channel.type);
    const name = asText(channel.name);
    const url = asText(channel.url);
    return type && name ? [withoutUndefined({ type, name, url })] : [];
  });
  const read = withoutUndefined<TeamContact>({
    channels: channels.length > 0 ? channels : undefined,
    request: asText(contact.request),
    hours: asText(contact.hours),
    responseTarget: asText(contact.responseTarget),
  });
  return Object.keys(read).length > 0 ? read : undefined;
}

function refIn(
  entity: IndexedEntity,
  value: unknown,
  defaultKind: string,
): string | undefined {
  const context = { defaultKind, defaultNamespace: entity.namespace };
  return toFullRef(value, context);
}
