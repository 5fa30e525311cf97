import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import {
  nameOfRef,
  OrgModel,
  OrgTeamType,
  TEAM_TYPES,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useWords, Words } from '../../ui/useWords';
import { teamTypeNotation } from '../../model/notation';
import { CheckContext, quotedList } from '../validation/FieldCheck';
import { bilingual, Choice, uniqueLabels } from './choices';
import { PickerField } from './PickerField';

/** The value and options of the team picker. */
export const teamPickerSchema = makeFieldSchema({
  output: z => z.string().describe('The full ref of a group'),
  uiOptions: z =>
    z.object({
      teamTypes: z
        .array(z.enum([...TEAM_TYPES, 'undefined-type']))
        .optional()
        .describe('Only teams of these types (default: all)'),
      includeGone: z
        .boolean()
        .optional()
        .describe(
          'Also accepts groups that are no longer in the catalog but whose Team API still accepts or holds something',
        ),
    }),
});

/** Chooses a team; shows the type of each. */
export const TeamPicker = (props: typeof teamPickerSchema.TProps) => {
  const { t } = useWords();
  return (
    <PickerField
      field={props}
      kind="group"
      label={t('fields.team.label')}
      help={t('fields.team.help')}
      choicesOf={teamChoices}
    />
  );
};

/** The teams of the organisation, without groupings; with teams that are gone if the template asks for them. */
export function teamChoices(
  model: OrgModel,
  { t }: Pick<Words, 't'>,
  options: { teamTypes?: OrgTeamType[]; includeGone?: boolean } = {},
): Choice[] {
  const { teamTypes, includeGone } = options;
  const gone = includeGone ? [...goneTeamsOf(model)] : [];
  return uniqueLabels([
    ...model.teams
      .filter(
        ({ type, isGrouping }) =>
          !isGrouping && (!teamTypes?.length || teamTypes.includes(type)),
      )
      .map(({ ref, title, type }) => ({
        ref,
        label: title,
        detail: t(`teamType.${type}.name`),
        notation: teamTypeNotation(type),
        keywords: [ref, ...bilingual(`teamType.${type}.name`)],
      })),
    ...gone.map(ref => ({
      ref,
      label: nameOfRef(ref),
      detail: t('fields.team.gone'),
      keywords: [ref],
    })),
  ]);
}

/** Rejects anything but a team that the options of the template allow. */
export function checkTeam(
  ref: string,
  {
    model,
    options,
    t,
  }: CheckContext<{ teamTypes?: OrgTeamType[]; includeGone?: boolean }>,
): string | undefined {
  const team = model.teams.find(item => item.ref === ref);
  if (!team || team.isGrouping) {
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

/** The refs of groups that left the catalog but whose Team API still accepts or holds something. */
function goneTeamsOf({ responsibilities }: OrgModel): Set<string> {
  return new Set(responsibilities.flatMap(({ goneTeams = [] }) => goneTeams));
}
