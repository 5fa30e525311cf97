import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { useEntityModel } from '../../hooks/useEntityModel';
import { useWords } from '../../hooks/useWords';
import { InteractionSentence } from '../InteractionSentence';
import { LongWords } from '../LongWords';
import { ModeLabel } from '../ModeLabel';
import { WarningNote } from '../WarningNote';
import { InteractionDates } from './InteractionDates';
import { InteractionEngagement } from './InteractionEngagement';

/** Explains a TeamInteraction on its page. */
export const InteractionCard = () => {
  const { t, date } = useWords();
  const [interaction] = useEntityModel().interactions;
  if (!interaction) {
    return null;
  }
  const { mode, overdueSince } = interaction;
  return (
    <EntityInfoCard title={t('interactionCard.title')}>
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
    </EntityInfoCard>
  );
};
