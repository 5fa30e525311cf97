import {
  CapabilityVerdict,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Words } from '../../ui/useWords';
import { bilingual } from './bilingual';
import { Choice } from './Choice';
import { uniqueLabels } from './uniqueLabels';

/** The capabilities, each with what is said about its use. */
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
