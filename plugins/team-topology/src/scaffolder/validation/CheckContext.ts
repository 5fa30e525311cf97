import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { Words } from '../../ui/useWords';

/** What a check knows: the organisation, what the template asks, and the words. */
export interface CheckContext<TOptions> {
  model: OrgModel;
  options: TOptions;
  t: Words['t'];
}

/** Says what is wrong with a full ref, or nothing. */
export type RefCheck<TOptions> = (
  ref: string,
  context: CheckContext<TOptions>,
) => string | undefined;
