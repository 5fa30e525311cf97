import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { useEntityModel } from '../model/useOrgModel';
import { useToday } from '../model/useToday';
import { RequestView } from '../ui/request/RequestView';
import { useWords } from '../ui/useWords';
import { InteractionExplanation } from './InteractionExplanation';

/** Whether there is anything to explain is the same on every day. */
const ANY_DAY = '2000-01-01';

/** Explains a TeamInteraction on its page. */
export const InteractionCard = () => {
  const { t } = useWords();
  const request = useToday();
  const { value: today } = request;
  const [interaction] = useEntityModel(today?.day ?? ANY_DAY).interactions;
  if (!interaction) {
    return null;
  }
  return (
    <EntityInfoCard title={t('interactionCard.title')}>
      <RequestView request={request}>
        {() => <InteractionExplanation interaction={interaction} />}
      </RequestView>
    </EntityInfoCard>
  );
};
