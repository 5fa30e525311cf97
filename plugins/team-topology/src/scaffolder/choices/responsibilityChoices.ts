import {
  nameOfRef,
  OrgModel,
  OrgResponsibility,
  ResponsibilityState,
} from '@kumiki/backstage-plugin-team-topology-common';
import { GroupNames, namesOf } from '../../model/namesOf';
import { Words } from '../../ui/useWords';
import { bilingual } from './bilingual';
import { Choice } from './Choice';
import { uniqueLabels } from './uniqueLabels';

/** The responsibilities, each with its state and who holds it. */
export function responsibilityChoices(
  model: OrgModel,
  words: Pick<Words, 't' | 'list'>,
  options: { states?: ResponsibilityState[]; refuseAccepted?: boolean } = {},
): Choice[] {
  const { t } = words;
  const { states, refuseAccepted } = options;
  const names = namesOf(model);
  return uniqueLabels(
    model.responsibilities
      .filter(({ state }) => !states?.length || states.includes(state))
      .filter(({ acceptedBy }) => !refuseAccepted || acceptedBy.length === 0)
      .map(responsibility => {
        const { ref, title, area, state } = responsibility;
        const holders = holdersOf(responsibility, names, words);
        return {
          ref,
          label: title,
          detail: [t(`responsibilityState.${state}`), holders].join(' · '),
          keywords: [ref, area, ...bilingual(`responsibilityState.${state}`)],
        };
      }),
  );
}

function holdersOf(
  { owner, acceptedBy, interimBy, goneTeams = [] }: OrgResponsibility,
  names: GroupNames,
  { t, list }: Pick<Words, 't' | 'list'>,
): string {
  const called = (refs: string[]) =>
    list(refs.map(ref => names.get(ref) ?? nameOfRef(ref)));
  if (owner !== undefined) {
    return t('fields.responsibility.ownedBy', { owner: called([owner]) });
  }
  if (acceptedBy.length > 0) {
    return t('fields.responsibility.acceptedBy', { teams: called(acceptedBy) });
  }
  if (interimBy.length > 0) {
    return t('fields.responsibility.heldBy', { holders: called(interimBy) });
  }
  return goneTeams.length > 0
    ? t('responsibilities.tree.gone', { teams: called(goneTeams) })
    : t('fields.responsibility.noOwner');
}
