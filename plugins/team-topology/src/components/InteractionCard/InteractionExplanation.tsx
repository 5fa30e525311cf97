import { Flex, Text } from '@backstage/ui';
import { OrgInteraction } from '@kumiki/backstage-plugin-team-topology-common';
import { useWords } from '../../hooks/useWords';
import { InteractionSentence } from '../InteractionSentence';
import { LongWords } from '../LongWords';
import { ModeLabel } from '../ModeLabel';
import { WarningNote } from '../WarningNote';
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
