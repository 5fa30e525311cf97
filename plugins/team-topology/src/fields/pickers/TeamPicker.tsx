import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import {
  nameOfRef,
  OrgChoices,
  OrgTeamType,
  TEAM_TYPES,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useWords, Words } from '../../ui/useWords';
import { teamTypeNotation } from '../../model/notation';
import { CheckContext, quotedList } from '../validation/FieldCheck';
import { bilingual, Choice, uniqueLabels } from './choices';
import { PickerField } from './PickerField';
import { ChoicesSource } from './useChoices';

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

interface TeamOptions {
  teamTypes?: OrgTeamType[];
  includeGone?: boolean;
}

/** Where the choices of a team come from. */
export const teamSource: ChoicesSource<TeamOptions> = {
  kind: 'group',
  choicesOf: teamChoices,
  wanted: ({ teamTypes, includeGone }) => ({
    only: teamTypes,
    gone: includeGone,
  }),
};

/** Chooses a team; shows the type of each. */
export const TeamPicker = (props: typeof teamPickerSchema.TProps) => {
  const { t } = useWords();
  return (
    <PickerField
      field={props}
      label={t('fields.team.label')}
      help={t('fields.team.help')}
      source={teamSource}
    />
  );
};

/** The teams that are known, without groupings; with teams that are gone if the template asks for them. */
function teamChoices(
  model: OrgChoices,
  { t }: Pick<Words, 't'>,
  options: TeamOptions,
): Choice[] {
  const { teamTypes, includeGone } = options;
  const gone = includeGone ? model.gone : [];
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
  { model, options, t }: CheckContext<TeamOptions>,
): string | undefined {
  const team = model.teams.find(item => item.ref === ref);
  if (!team || team.isGrouping) {
    if (options.includeGone && model.gone.includes(ref)) {
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
