import {
  OrgModel,
  OrgTeamType,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Words } from '../../hooks/useWords';
import { teamTypeNotation } from '../../lib/notation';
import { bilingual } from './bilingual';
import { Choice } from './Choice';
import { uniqueLabels } from './uniqueLabels';

/** The teams of the organisation; a grouping is none. */
export function teamChoices(
  model: OrgModel,
  { t }: Pick<Words, 't'>,
  options: { teamTypes?: OrgTeamType[] } = {},
): Choice[] {
  const { teamTypes } = options;
  return uniqueLabels(
    model.teams
      .filter(({ type }) => !teamTypes?.length || teamTypes.includes(type))
      .map(({ ref, title, type }) => ({
        ref,
        label: title,
        detail: t(`teamType.${type}.name`),
        notation: teamTypeNotation(type),
        keywords: [ref, ...bilingual(`teamType.${type}.name`)],
      })),
  );
}
