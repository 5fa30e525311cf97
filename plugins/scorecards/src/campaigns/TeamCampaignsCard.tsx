import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { LongWords, RequestView } from '@kumiki/frontend-common';
import { useMemo } from 'react';
import { useWords } from '../words/useWords';
import { CampaignsOfOwners } from './CampaignsOfOwners';
import { useCampaigns } from './requests';

/** On the page of a Group: the campaigns that touch what the team and those below it own. */
export const TeamCampaignsCard = () => {
  const { t } = useWords();
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const request = useCampaigns(useMemo(() => [ref], [ref]));
  return (
    <EntityInfoCard title={t('campaign.team.title')}>
      <LongWords>
        <RequestView request={request}>
          {campaigns =>
            campaigns.length === 0 ? (
              <Text>{t('campaign.team.none')}</Text>
            ) : (
              <CampaignsOfOwners campaigns={campaigns} />
            )
          }
        </RequestView>
      </LongWords>
    </EntityInfoCard>
  );
};
