import { InteractionState } from '@kumiki/backstage-plugin-team-topology-common';
import { CheckContext } from './CheckContext';
import { quotedList } from './quotedList';

/** Refuses what is no interaction, or one in a state that does not do. */
export function checkInteraction(
  ref: string,
  { model, options, t }: CheckContext<{ states?: InteractionState[] }>,
): string | undefined {
  const interaction = model.interactions.find(item => item.ref === ref);
  if (!interaction) {
    return t('fields.problem.unknownInteraction', { ref });
  }
  const { states } = options;
  return !states?.length || states.includes(interaction.state)
    ? undefined
    : t('fields.problem.interactionState', {
        interaction: interaction.title,
        state: t(`interactionState.${interaction.state}`),
        allowed: quotedList(
          states.map(state => t(`interactionState.${state}`)),
          t,
        ),
      });
}
