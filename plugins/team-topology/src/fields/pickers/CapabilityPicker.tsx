import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import {
  CAPABILITY_VERDICTS,
  CapabilityVerdict,
  OrgChoices,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useWords, Words } from '../../ui/useWords';
import { CheckContext, quotedList } from '../validation/FieldCheck';
import { bilingual, Choice, uniqueLabels } from './choices';
import { PickerField } from './PickerField';
import { ChoicesSource } from './useChoices';

/** The value and options of the capability picker. */
export const capabilityPickerSchema = makeFieldSchema({
  output: z => z.string().describe('The full ref of a capability'),
  uiOptions: z =>
    z.object({
      verdicts: z
        .array(z.enum(CAPABILITY_VERDICTS))
        .optional()
        .describe('Only capabilities with these verdicts (default: all)'),
    }),
});

interface CapabilityOptions {
  verdicts?: CapabilityVerdict[];
}

/** Where the choices of a capability come from. */
export const capabilitySource: ChoicesSource<CapabilityOptions> = {
  kind: 'capability',
  choicesOf: capabilityChoices,
  wanted: ({ verdicts }) => ({ only: verdicts }),
};

/** Chooses a capability; shows the verdict of each. */
export const CapabilityPicker = (
  props: typeof capabilityPickerSchema.TProps,
) => {
  const { t } = useWords();
  return (
    <PickerField
      field={props}
      label={t('fields.capability.label')}
      help={t('fields.capability.help')}
      source={capabilitySource}
    />
  );
};

/** The capabilities, each with its verdict. */
function capabilityChoices(
  model: OrgChoices,
  { t }: Pick<Words, 't'>,
  options: CapabilityOptions,
): Choice[] {
  const { verdicts } = options;
  return uniqueLabels(
    model.capabilities
      .filter(({ verdict }) => !verdicts?.length || verdicts.includes(verdict))
      .map(({ ref, title, verdict, needs }) => ({
        ref,
        label: title,
        detail: t(`verdict.${verdict}`),
        keywords: [ref, ...needs, ...bilingual(`verdict.${verdict}`)],
      })),
  );
}

/** Rejects anything but a capability that the options of the template allow. */
export function checkCapability(
  ref: string,
  { model, options, t }: CheckContext<CapabilityOptions>,
): string | undefined {
  const capability = model.capabilities.find(item => item.ref === ref);
  if (!capability) {
    return t('fields.problem.unknownCapability', { ref });
  }
  const { verdicts } = options;
  return !verdicts?.length || verdicts.includes(capability.verdict)
    ? undefined
    : t('fields.problem.verdict', {
        capability: capability.title,
        verdict: t(`verdict.${capability.verdict}`),
        allowed: quotedList(
          verdicts.map(verdict => t(`verdict.${verdict}`)),
          t,
        ),
      });
}
