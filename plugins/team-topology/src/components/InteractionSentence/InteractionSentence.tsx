import { Flex, Text } from '@backstage/ui';
import { OrgInteraction } from '@kumiki/backstage-plugin-team-topology-common';
import { useWords } from '../../hooks/useWords';
import { GroupNames } from '../../lib/namesOf';
import { modeNotation } from '../../lib/notation';
import { GroupLinks } from '../GroupLinks';
import { ShapeIcon } from '../ShapeIcon';

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
    <Flex align="center" gap="2">
      <ShapeIcon notation={modeNotation(mode)} />
      <Text as="span">
        {t(`interactionCard.sentence.${mode}`, {
          from: <GroupLinks refs={[from]} names={names} />,
          to: <GroupLinks refs={to} names={names} />,
        })}
      </Text>
    </Flex>
  );
};
