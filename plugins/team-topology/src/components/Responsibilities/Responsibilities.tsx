import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { UpdatePageState } from '../../hooks/usePageState';
import { PageState } from '../../lib/pageState';

/** Whose a piece of work is, and which nobody has. */
export const Responsibilities = (_props: {
  model: OrgModel;
  state: PageState;
  update: UpdatePageState;
}) => null;
