import { CapabilityVerdict } from '@kumiki/backstage-plugin-team-topology-common';
import { CheckContext } from './CheckContext';
import { quotedList } from './quotedList';

/** Refuses what is no capability, or one with a verdict that does not do. */
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
