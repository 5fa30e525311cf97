import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import {
  InteractionState,
  nameOfRef,
  OrgChoices,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useWords, Words } from '../../ui/useWords';
import { namesOf } from '../../model/namesOf';
import { modeNotation } from '../../model/notation';
import { CheckContext, quotedList } from '../validation/FieldCheck';
import { bilingual, Choice, uniqueLabels } from './choices';
import { PickerField } from './PickerField';
import { ChoicesSource } from './useChoices';

/** The value and options of the interaction picker. */
export const interactionPickerSchema = makeFieldSchema({
  output: z => z.string().describe('The full ref of a team interaction'),
  uiOptions: z =>
    z.object({
      states: z
        .array(z.enum(['planned', 'active', 'overdue', 'ended']))
        .optional()
        .describe('Only interactions in these states (default: all)'),
    }),
});

interface InteractionOptions {
  states?: InteractionState[];
}

const interactionSource: ChoicesSource<InteractionOptions> = {
  kind: 'teaminteraction',
  choicesOf: interactionChoices,
  wanted: ({ states }) => ({ only: states }),
};

/** Chooses an interaction; shows the mode, teams, state and first day of each. */
export const InteractionPicker = (
  props: typeof interactionPickerSchema.TProps,
) => {
  const { t } = useWords();
  return (
    <PickerField
      field={props}
      label={t('fields.interaction.label')}
      help={t('fields.interaction.help')}
      source={interactionSource}
    />
  );
};

/** The interactions, each with its parties, mode, state and first day. */
function interactionChoices(
  model: OrgChoices,
  { t, date, list }: Pick<Words, 't' | 'date' | 'list'>,
  options: InteractionOptions,
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

/** Rejects anything but an interaction that the options of the template allow. */
export function checkInteraction(
  ref: string,
  { model, options, t }: CheckContext<InteractionOptions>,
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
