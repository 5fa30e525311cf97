import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import {
  CAPABILITY_VERDICTS,
  CapabilityVerdict,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useWords, Words } from '../../ui/useWords';
import { CheckContext, quotedList } from '../validation/FieldCheck';
import { bilingual, Choice, uniqueLabels } from './choices';
import { PickerField } from './PickerField';

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

/** Chooses a capability; shows the verdict of each. */
export const CapabilityPicker = (
  props: typeof capabilityPickerSchema.TProps,
) => {
  const { t } = useWords();
  return (
    <PickerField
      field={props}
      kind="capability"
      label={t('fields.capability.label')}
      help={t('fields.capability.help')}
      choicesOf={capabilityChoices}
    />
  );
};

/** The capabilities, each with its verdict. */
export function capabilityChoices(
  model: OrgModel,
  { t }: Pick<Words, 't'>,
  options: { verdicts?: CapabilityVerdict[] } = {},
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
  { model, options, t }: CheckContext<{ verdicts?: CapabilityVerdict[] }>,
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
