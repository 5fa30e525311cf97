import { Flex, Text } from '@backstage/ui';
import { CampaignOfEntity } from '@kumiki/backstage-plugin-scorecards-common';
import { PlainList, Section } from '../ui/blocks';
import { useWords } from '../words/useWords';
import { CampaignLink } from './campaignLinks';
import { CampaignEntityStateLabel, openDueText } from './campaignStates';

/** The campaigns that an entity is in, with their due days; nothing where it is in none. */
export const EntityCampaigns = (props: {
  campaigns: CampaignOfEntity[] | undefined;
}) => {
  const { t } = useWords();
  const { campaigns = [] } = props;
  return campaigns.length === 0 ? null : (
    <Section title={t('campaigns.title')}>
      <PlainList label={t('campaigns.title')}>
        {campaigns.map(({ campaign, title, daysLeft, entityState }) => (
          <Flex key={campaign} gap="3" style={{ flexWrap: 'wrap' }}>
            <CampaignLink campaign={campaign} text={title} />
            <CampaignEntityStateLabel state={entityState} />
            {(entityState === 'notDone' || entityState === 'unknown') && (
              <Text variant="body-small" weight="bold">
                {openDueText(daysLeft, t)}
              </Text>
            )}
          </Flex>
        ))}
      </PlainList>
    </Section>
  );
};
