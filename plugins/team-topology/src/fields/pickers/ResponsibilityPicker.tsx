import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import {
  nameOfRef,
  OrgChoices,
  ResponsibilityState,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useWords, Words } from '../../ui/useWords';
import { GroupNames, namesOf } from '../../model/namesOf';
import { CheckContext, quotedList } from '../validation/FieldCheck';
import { bilingual, Choice, uniqueLabels } from './choices';
import { PickerField } from './PickerField';
import { ChoicesSource } from './useChoices';

/** The value and options of the responsibility picker. */
export const responsibilityPickerSchema = makeFieldSchema({
  output: z => z.string().describe('The full ref of a responsibility'),
  uiOptions: z =>
    z.object({
      states: z
        .array(z.enum(['owned', 'contested', 'interim', 'dropped']))
        .optional()
        .describe('Only responsibilities in these states (default: all)'),
      refuseAccepted: z
        .boolean()
        .optional()
        .describe('Rejects a responsibility that a team already accepts'),
    }),
});

interface ResponsibilityOptions {
  states?: ResponsibilityState[];
  refuseAccepted?: boolean;
}

const responsibilitySource: ChoicesSource<ResponsibilityOptions> = {
  kind: 'responsibility',
  choicesOf: responsibilityChoices,
  wanted: ({ states, refuseAccepted }) => ({
    only: states,
    unaccepted: refuseAccepted,
  }),
};

/** Chooses a responsibility; shows the state and holder of each. */
export const ResponsibilityPicker = (
  props: typeof responsibilityPickerSchema.TProps,
) => {
  const { t } = useWords();
  return (
    <PickerField
      field={props}
      label={t('fields.responsibility.label')}
      help={t('fields.responsibility.help')}
      source={responsibilitySource}
    />
  );
};

/** The responsibilities, each with its state and holder. */
function responsibilityChoices(
  model: OrgChoices,
  words: Pick<Words, 't' | 'list'>,
  options: ResponsibilityOptions,
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
  {
    owner,
    acceptedBy,
    interimBy,
    goneTeams = [],
  }: OrgChoices['responsibilities'][number],
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

/** Rejects anything but a responsibility that the options of the template allow. */
export function checkResponsibility(
  ref: string,
  context: CheckContext<ResponsibilityOptions>,
): string | undefined {
  const { model, options, t } = context;
  const responsibility = model.responsibilities.find(item => item.ref === ref);
  if (!responsibility) {
    return t('fields.problem.unknownResponsibility', { ref });
  }
  const { title, state, acceptedBy } = responsibility;
  if (options.refuseAccepted && acceptedBy.length > 0) {
    const names = namesOf(model);
    return t('fields.problem.accepted', {
      responsibility: title,
      teams: acceptedBy
        .map(team => names.get(team) ?? nameOfRef(team))
        .join(t('fields.list.separator')),
    });
  }
  const { states } = options;
  return !states?.length || states.includes(state)
    ? undefined
    : t('fields.problem.responsibilityState', {
        responsibility: title,
        state: t(`responsibilityState.${state}`),
        allowed: quotedList(
          states.map(allowed => t(`responsibilityState.${allowed}`)),
          t,
        ),
      });
}
