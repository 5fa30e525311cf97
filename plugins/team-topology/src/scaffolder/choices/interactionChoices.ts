import {
  InteractionState,
  nameOfRef,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { namesOf } from '../../model/namesOf';
import { modeNotation } from '../../model/notation';
import { Words } from '../../ui/useWords';
import { bilingual } from './bilingual';
import { Choice } from './Choice';
import { uniqueLabels } from './uniqueLabels';

/** The interactions, each with its parties, mode, state and first day. */
export function interactionChoices(
  model: OrgModel,
  { t, date, list }: Pick<Words, 't' | 'date' | 'list'>,
  options: { states?: InteractionState[] } = {},
): Choice[] {
  const { states } = options;
  const names = namesOf(model);
  const called = (ref: string) => names.get(ref) ?? nameOfRef(ref);
  return uniqueLabels(
    model.interactions
      .filter(({ state }) => !states?.length || states.includes(state))
      .map(({ ref, title, purpose, mode, state, from, to, since }) => ({
        ref,
        label: title,
        detail: [
          t(`mode.${mode}.name`),
          t('fields.interaction.parties', {
            from: called(from),
            to: list(to.map(called)),
          }),
          t(`interactionState.${state}`),
          t('fields.interaction.since', { date: date(since) }),
        ].join(' · '),
        notation: modeNotation(mode),
        keywords: [
          ref,
          purpose,
          ...bilingual(`mode.${mode}.name`),
          ...bilingual(`interactionState.${state}`),
        ],
      })),
  );
}
