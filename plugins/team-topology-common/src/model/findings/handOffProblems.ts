import { readOnce } from '../../reading/readOnce';
import { toFullRef } from '../../reading/refs';
import { asList, asRecord, asText } from '../../reading/values';
import { EntityIndex, IndexedEntity } from '../EntityIndex';
import { findCycles } from '../findCycles';
import { OrgFinding } from '../OrgModel';
import { TeamDeclarations, teamOf } from '../teamApis';
import { finding } from './finding';

/** Where the teams that decline a responsibility send people. */
interface HandOffs {
  /** By the ref of the team that declines. */
  handOffs: Map<string, string>;
  /** Teams that hold it for the time being. */
  holders: Set<string>;
}

/** Where a TeamApi says that it sends people, as it is written. */
const handOffsIn = readOnce((teamApi: IndexedEntity) =>
  asList(teamApi.spec.doesNot).flatMap((item, position) => {
    const responsibility = toFullRef(asRecord(item)?.responsibility, {
      defaultKind: 'responsibility',
      defaultNamespace: teamApi.namespace,
    });
    const value = asText(asRecord(item)?.handOffTo);
    const field = `spec.doesNot[${position}].handOffTo`;
    return responsibility && value ? [{ responsibility, field, value }] : [];
  }),
);

/**
 * Hand-offs that lead nobody to anybody. As long as one team accepts the
 * responsibility, nobody is lost, and there is nothing to report.
 */
export function handOffProblems(
  index: EntityIndex,
  { byTeam }: TeamDeclarations,
): OrgFinding[] {
  const unowned = unownedResponsibilities(index, byTeam);
  const cycles = new Map(
    [...unowned].map(([ref, { handOffs }]) => [ref, findCycles(handOffs)]),
  );
  return index.ofKind('teamapi').flatMap(entity => {
    const team = teamOf(entity);
    if (!team || byTeam.get(team)?.teamApi !== entity.ref) {
      return [];
    }
    const reported = new Set<string>();
    return handOffsIn(entity).flatMap(({ responsibility, field, value }) => {
      const said = unowned.get(responsibility);
      const target = said && said.handOffs.get(team);
      // Of two entries about one responsibility, the first counts.
      if (!said || !target || reported.has(responsibility)) {
        return [];
      }
      reported.add(responsibility);
      const place = { field, value };
      if (cycles.get(responsibility)?.has(team)) {
        return [finding('hand-off-cycle', entity, place)];
      }
      const isEnd = !said.handOffs.has(target) && !said.holders.has(target);
      return isEnd ? [finding('hand-off-dead-end', entity, place)] : [];
    });
  });
}

/** What nobody accepts and some team declines, by ref. */
function unownedResponsibilities(
  index: EntityIndex,
  byTeam: TeamDeclarations['byTeam'],
): Map<string, HandOffs> {
  const teams = [...byTeam.values()].filter(({ team }) => index.isGroup(team));
  const accepted = new Set(
    teams.flatMap(({ does }) => does.map(item => item.responsibility)),
  );
  const result = new Map<string, HandOffs>();
  const about = (responsibility: string) => {
    const said = result.get(responsibility) ?? {
      handOffs: new Map(),
      holders: new Set(),
    };
    result.set(responsibility, said);
    return said;
  };
  for (const { team, interim } of teams) {
    for (const { responsibility } of interim) {
      about(responsibility).holders.add(team);
    }
  }
  for (const { team, doesNot } of teams) {
    for (const { responsibility, handOffTo } of doesNot) {
      const { handOffs, holders } = about(responsibility);
      // A group that is not there and the team itself are findings of their own,
      // and who holds it sends nobody on.
      const leads = handOffTo !== team && !holders.has(team);
      if (handOffTo && leads && index.isGroup(handOffTo)) {
        handOffs.set(team, handOffTo);
      }
    }
  }
  for (const responsibility of accepted) {
    result.delete(responsibility);
  }
  return result;
}
