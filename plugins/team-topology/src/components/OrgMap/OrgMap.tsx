import {
  MapFilter,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';

/** What the map needs from the page. */
export interface OrgMapProps {
  model: OrgModel;
  filter: MapFilter;
  selected?: string;
  onSelect(ref: string | undefined): void;
  onOpenNeighbourhood?(ref: string): void;
  nodeBudget: number;
  onNodeBudgetChange?(budget: number): void;
  search?: string;
  onSearchChange?(text: string): void;
}

export const OrgMap = (_props: OrgMapProps) => <div />;
