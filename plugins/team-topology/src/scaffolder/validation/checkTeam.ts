import { OrgTeamType } from '@kumiki/backstage-plugin-team-topology-common';
import { goneTeamsOf } from '../choices/goneTeamsOf';
import { CheckContext } from './CheckContext';
import { quotedList } from './quotedList';

/** Refuses what is no team, or none of a type that the template asks for. */
export function checkTeam(
  ref: string,
  {
    model,
    options,
    t,
  }: CheckContext<{ teamTypes?: OrgTeamType[]; includeGone?: boolean }>,
): string | undefined {
  const team = model.teams.find(item => item.ref === ref);
  if (!team) {
    if (options.includeGone && goneTeamsOf(model).has(ref)) {
      return undefined;
    }
    const grouping = model.groupings.find(item => item.ref === ref);
    return grouping
      ? t('fields.problem.grouping', { team: grouping.title })
      : t('fields.problem.unknownTeam', { ref });
  }
  const { teamTypes } = options;
  return !teamTypes?.length || teamTypes.includes(team.type)
    ? undefined
    : t('fields.problem.teamType', {
        team: team.title,
        type: t(`teamType.${team.type}.name`),
        allowed: quotedList(
          teamTypes.map(type => t(`teamType.${type}.name`)),
          t,
        ),
      });
}
