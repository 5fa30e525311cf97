import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { UpdatePageState } from '../../hooks/usePageState';
import { PageState } from '../../lib/pageState';

/** Answers what to use for a need. */
export const GoldenPaths = (_props: {
  model: OrgModel;
  state: PageState;
  update: UpdatePageState;
}) => null;
