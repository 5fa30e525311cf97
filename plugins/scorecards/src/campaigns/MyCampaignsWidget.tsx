import { Flex, Text } from '@backstage/ui';
import { LongWords, RequestView } from '@kumiki/frontend-common';
import { useWords } from '../words/useWords';
import { CampaignsLink } from './campaignLinks';
import { CampaignsOfOwners, openCampaigns } from './CampaignsOfOwners';
import { useCampaigns, useMyTeams } from './requests';

const SHOWN = 5;

const CampaignsOfTeams = (props: { teams: string[] }) => {
  const { t, amount } = useWords();
  const request = useCampaigns(props.teams);
  return (
    <RequestView request={request}>
      {campaigns => {
        const open = openCampaigns(campaigns);
        return open.length === 0 ? (
          <Text>{t('campaign.widget.none')}</Text>
        ) : (
          <>
            <CampaignsOfOwners campaigns={open.slice(0, SHOWN)} />
            {open.length > SHOWN && (
              <Text>
                {t('campaign.widget.more', {
                  total: amount(open.length - SHOWN),
                })}
              </Text>
            )}
          </>
        );
      }}
    </RequestView>
  );
};

/** How many teams are asked about at once. */
const MOST_TEAMS = 50;

/** What is left of campaigns for everything that the reader's teams own, by due day. */
export const MyCampaignsWidget = () => {
  const { t } = useWords();
  const request = useMyTeams();
  return (
    <LongWords>
      <Flex direction="column" gap="4">
        <RequestView request={request}>
          {teams =>
            teams.length === 0 ? (
              <Text>{t('campaign.widget.noTeams')}</Text>
            ) : (
              <CampaignsOfTeams teams={teams.slice(0, MOST_TEAMS)} />
            )
          }
        </RequestView>
        <CampaignsLink />
      </Flex>
    </LongWords>
  );
};
