import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { InteractionPanel } from './InteractionPanel';
import { ResponsibilityPanel } from './ResponsibilityPanel';
import { TeamPanel } from './TeamPanel';

/** What is open beside the map: an interaction, a responsibility, a team or a grouping. */
export const MapPanel = (props: {
  model: OrgModel;
  /** The ref of what is open. */
  selected: string;
  onClose(): void;
  onSelect(ref: string): void;
  onFocus?(ref: string): void;
}) => {
  const { model, selected, onClose, onSelect } = props;
  const interaction = model.interactions.find(({ ref }) => ref === selected);
  if (interaction) {
    return (
      <InteractionPanel
        model={model}
        interaction={interaction}
        onClose={onClose}
        onSelect={onSelect}
      />
    );
  }
  if (model.responsibilities.some(({ ref }) => ref === selected)) {
    return (
      <ResponsibilityPanel
        model={model}
        responsibility={selected}
        onClose={onClose}
      />
    );
  }
  return (
    <TeamPanel
      model={model}
      team={selected}
      onClose={onClose}
      onSelect={onSelect}
      onFocus={props.onFocus}
    />
  );
};
