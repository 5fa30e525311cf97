import { Progress } from '@backstage/core-components';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { useEntityModel } from '../../hooks/useEntityModel';
import { useToday } from '../../hooks/useToday';
import { useWords } from '../../hooks/useWords';
import { RequestProblem } from '../RequestProblem';
import { InteractionExplanation } from './InteractionExplanation';

/** Whether there is anything to explain is the same on every day. */
const ANY_DAY = '2000-01-01';

/** Explains a TeamInteraction on its page. */
export const InteractionCard = () => {
  const { t } = useWords();
  const { value: today, error, retry } = useToday();
  const [interaction] = useEntityModel(today?.day ?? ANY_DAY).interactions;
  if (!interaction) {
    return null;
  }
  return (
    <EntityInfoCard title={t('interactionCard.title')}>
      {today && <InteractionExplanation interaction={interaction} />}
      {!today && !error && <Progress />}
      {!today && error && <RequestProblem error={error} onRetry={retry} />}
    </EntityInfoCard>
  );
};
