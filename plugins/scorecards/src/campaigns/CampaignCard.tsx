import { stringifyEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  EntityInfoCard,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import { LongWords, RequestView } from '@kumiki/frontend-common';
import { campaignPageRouteRef } from '../routes';
import { useWords } from '../words/useWords';
import {
  CampaignProblems,
  CampaignProgress,
  CampaignStateLabel,
  dueText,
} from './campaignStates';
import { useCampaign } from './requests';

/** On the page of a Campaign: how it stands, what is wrong with it, and the way to its page. */
export const CampaignCard = () => {
  const { t, date, amount } = useWords();
  const { entity } = useEntity();
  const request = useCampaign(stringifyEntityRef(entity));
  const route = useRouteRef(campaignPageRouteRef);
  return (
    <EntityInfoCard
      title={t('campaign.card.title')}
      footerActions={
        route && (
          <ButtonLink href={route(entityRouteParams(entity))}>
            {t('campaign.card.open')}
          </ButtonLink>
        )
      }
    >
      <LongWords>
        <RequestView request={request}>
          {campaign => (
            <Flex direction="column" gap="3">
              <Flex gap="3" style={{ flexWrap: 'wrap' }}>
                <CampaignStateLabel state={campaign.state} />
                <Text>{dueText(campaign, { t, date })}</Text>
              </Flex>
              <CampaignProblems problems={campaign.problems} />
              <Text>
                {campaign.entities === 0
                  ? t('campaign.nothing')
                  : t('campaign.headline', {
                      done: amount(campaign.counts.done),
                      count: campaign.entities,
                    })}
              </Text>
              {campaign.entities > 0 && (
                <CampaignProgress counts={campaign.counts} />
              )}
            </Flex>
          )}
        </RequestView>
      </LongWords>
    </EntityInfoCard>
  );
};
