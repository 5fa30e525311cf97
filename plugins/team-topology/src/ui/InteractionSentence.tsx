import { Text } from '@backstage/ui';
import { OrgInteraction } from '@kumiki/backstage-plugin-team-topology-common';
import { GroupNames } from '../model/namesOf';
import { GroupLinks } from './GroupLinks';
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
