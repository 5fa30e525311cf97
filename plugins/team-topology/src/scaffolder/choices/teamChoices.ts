import {
  nameOfRef,
  OrgModel,
  OrgTeamType,
} from '@kumiki/backstage-plugin-team-topology-common';
import { teamTypeNotation } from '../../model/notation';
import { Words } from '../../ui/useWords';
import { bilingual } from './bilingual';
import { Choice } from './Choice';
import { goneTeamsOf } from './goneTeamsOf';
import { uniqueLabels } from './uniqueLabels';

/** The teams of the organisation; a grouping is none. Those that are gone are offered where a template asks for them. */
export function teamChoices(
  model: OrgModel,
  { t }: Pick<Words, 't'>,
  options: { teamTypes?: OrgTeamType[]; includeGone?: boolean } = {},
): Choice[] {
  const { teamTypes, includeGone } = options;
  const gone = includeGone ? [...goneTeamsOf(model)] : [];
  return uniqueLabels([
    ...model.teams
      .filter(({ type }) => !teamTypes?.length || teamTypes.includes(type))
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
