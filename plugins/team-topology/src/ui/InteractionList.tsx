import { Flex, Text } from '@backstage/ui';
import { OrgInteraction } from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '@kumiki/frontend-common';
import { GroupNames } from '../model/namesOf';
import { modeNotation } from '../model/notation';
import { BulletList } from './BulletList';
import { FrictionLabel } from './FrictionLabel';
import { GroupLinks } from './GroupLinks';
import { ShapeIcon, StateLabel } from './labels';
import { useWords } from './useWords';

/** Who works how with whom, as a sentence. */
export const InteractionSentence = (props: {
  interaction: OrgInteraction;
  /** Without names the catalog is asked how the groups are called. */
  names?: GroupNames;
}) => {
  const { t } = useWords();
  const { interaction, names } = props;
  const { mode, from, to } = interaction;
  return (
    <Text as="span">
      {t(`interactionCard.sentence.${mode}`, {
        from: <GroupLinks refs={[from]} names={names} />,
        to: <GroupLinks refs={to} names={names} />,
      })}
    </Text>
  );
};

/** Interactions as sentences, with what they are for and where they stand. */
export const InteractionList = (props: {
  interactions: OrgInteraction[];
  names: GroupNames;
}) => {
  const { date } = useWords();
  const { interactions, names } = props;
  return (
    <BulletList>
      {interactions.map(interaction => {
        const { ref, mode, title, purpose, since, until, state } = interaction;
        const { friction } = interaction;
        return (
          <Flex key={ref} direction="column" gap="1">
            <Flex align="start" gap="2">
              <ShapeIcon notation={modeNotation(mode)} />
              <InteractionSentence interaction={interaction} names={names} />
            </Flex>
            <EntityLink entityRef={ref} title={purpose ?? title} />
            <Flex align="center" gap="3">
              <StateLabel
                state={state}
                overdueSince={interaction.overdueSince}
              />
              <Text as="span" variant="body-small">
                {`${date(since)} – ${until ? date(until) : ''}`}
              </Text>
            </Flex>
            {friction && friction.level !== 'none' && (
              <FrictionLabel level={friction.level} />
            )}
          </Flex>
        );
      })}
    </BulletList>
  );
};
