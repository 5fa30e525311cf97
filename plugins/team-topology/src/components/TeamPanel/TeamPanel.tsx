import {
  OrgModel,
  OrgTeam,
} from '@kumiki/backstage-plugin-team-topology-common';

/** What the side panel needs from the page. */
export interface TeamPanelProps {
  model: OrgModel;
  team: OrgTeam;
  onClose(): void;
  onSelect(ref: string): void;
  onFocus(ref: string): void;
}

export const TeamPanel = (_props: TeamPanelProps) => <div />;
