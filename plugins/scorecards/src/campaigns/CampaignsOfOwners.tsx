import { Flex, Text } from '@backstage/ui';
import {
  CampaignSummary,
  isCampaignOpen,
} from '@kumiki/backstage-plugin-scorecards-common';
import { PlainList } from '../ui/blocks';
import { useWords } from '../words/useWords';
import { CampaignLink } from './campaignLinks';
import {
  CampaignProgress,
  CampaignStateLabel,
  dueText,
  leftOf,
} from './campaignStates';

/** Campaigns in which something is left now or soon. */
export function openCampaigns(
  campaigns: readonly CampaignSummary[],
): CampaignSummary[] {
  return campaigns.filter(
    ({ state, counts }) => isCampaignOpen(state) && leftOf(counts) > 0,
  );
}

/** Campaigns, one below the other, with what is left. */
export const CampaignsOfOwners = (props: {
  campaigns: readonly CampaignSummary[];
}) => {
  const { t, date, amount } = useWords();
  return (
    <PlainList label={t('campaigns.title')}>
      {props.campaigns.map(campaign => (
        <Flex key={campaign.ref} direction="column" gap="1">
          <CampaignLink campaign={campaign.ref} text={campaign.title} />
          <Flex gap="3" style={{ flexWrap: 'wrap' }}>
            <CampaignStateLabel state={campaign.state} />
            <Text variant="body-small" weight="bold">
              {dueText(campaign, { t, date })}
            </Text>
            <Text variant="body-small">
              {t('campaign.team.left', {
                left: amount(leftOf(campaign.counts)),
                total: amount(campaign.entities),
              })}
            </Text>
          </Flex>
          <CampaignProgress counts={campaign.counts} />
        </Flex>
      ))}
    </PlainList>
  );
};
