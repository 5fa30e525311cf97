import { Text } from '@backstage/ui';
import {
  OrgInteraction,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '@kumiki/frontend-common';
import { FrictionLabel } from '../../ui/FrictionLabel';
import { StateLabel } from '../../ui/labels';
import { Note } from '../../ui/notes';
import { useWords } from '../../ui/useWords';
import {
  edgeRole,
  INTERACTION_ROLES,
  InteractionRole,
  STATE_ORDER,
} from '../teamFacts';
import { NameOf } from '../teamNames';
import { PanelList, PanelSection, TeamButtons } from './panelParts';
import { usePeriod } from './usePeriod';

/** Interactions in which a team does the same. */
interface InteractionGroup {
  role: InteractionRole;
  /** What needs somebody first, then by name. */
  items: { interaction: OrgInteraction; others: string[] }[];
}

/** The interactions that name a team, by what the team does in them. */
function interactionGroups(
  interactions: OrgInteraction[],
  team: string,
): InteractionGroup[] {
  const own = interactions.filter(
    ({ from, to }) => from === team || to.includes(team),
  );
  return INTERACTION_ROLES.map(role => ({
    role,
    items: own
      .filter(interaction => edgeRole(interaction, team) === role)
      .sort(
        (a, b) =>
          STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state) ||
          a.title.localeCompare(b.title),
      )
      .map(interaction => ({
        interaction,
        others: interaction.from === team ? interaction.to : [interaction.from],
      })),
  })).filter(({ items }) => items.length);
}

/** With whom a team works, by mode and state. */
export const PanelInteractions = (props: {
  model: OrgModel;
  team: string;
  nameOf: NameOf;
  onSelect(ref: string): void;
}) => {
  const { t } = useWords();
  const period = usePeriod();
  const { model, team, nameOf, onSelect } = props;
  const groups = interactionGroups(model.interactions, team);

  if (!groups.length) {
    // Teams work together, not the groupings that they are in.
    return model.groupings.some(({ ref }) => ref === team) ? null : (
      <PanelSection title={t('map.panel.interactions')}>
        <Text as="p">{t('map.panel.noInteractions')}</Text>
      </PanelSection>
    );
  }
  return (
    <>
      {groups.map(({ role, items }) => (
        <PanelSection key={role} title={t(`map.panel.role.${role}`)}>
          <PanelList
            items={items.map(({ interaction, others }) => ({
              key: interaction.ref,
              content: (
                <>
                  <TeamButtons
                    refs={others}
                    nameOf={nameOf}
                    onSelect={onSelect}
                  />
                  <EntityLink
                    entityRef={interaction.ref}
                    title={interaction.purpose ?? interaction.title}
                  />
                  <StateLabel
                    state={interaction.state}
                    overdueSince={interaction.overdueSince}
                  />
                  <Note>{period(interaction)}</Note>
                  {interaction.friction &&
                    interaction.friction.level !== 'none' && (
                      <FrictionLabel level={interaction.friction.level} />
                    )}
                </>
              ),
            }))}
          />
        </PanelSection>
      ))}
    </>
  );
};
