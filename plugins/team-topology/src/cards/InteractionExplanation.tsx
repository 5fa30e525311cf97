import { Flex, Text } from '@backstage/ui';
import { OrgInteraction } from '@kumiki/backstage-plugin-team-topology-common';
import { InteractionSentence } from '../ui/InteractionSentence';
import { LongWords } from '../ui/LongWords';
import { ModeLabel } from '../ui/ModeLabel';
import { useWords } from '../ui/useWords';
import { WarningNote } from '../ui/WarningNote';
import { InteractionDates } from './InteractionDates';
import { InteractionEngagement } from './InteractionEngagement';

/** Who works with whom, how, and until when. */
export const InteractionExplanation = (props: {
  interaction: OrgInteraction;
}) => {
  const { t, date } = useWords();
  const { interaction } = props;
  const { mode, overdueSince } = interaction;
  return (
    <LongWords>
      <Flex direction="column" gap="4">
        <div>
          <ModeLabel mode={mode} />
          <Text variant="body-small">{t(`mode.${mode}.meaning`)}</Text>
        </div>
        <InteractionSentence interaction={interaction} />
        {overdueSince && (
          <WarningNote
            text={t('interactionCard.overdue', { date: date(overdueSince) })}
          />
        )}
        <InteractionDates interaction={interaction} />
        <InteractionEngagement interaction={interaction} />
      </Flex>
    </LongWords>
  );
};
