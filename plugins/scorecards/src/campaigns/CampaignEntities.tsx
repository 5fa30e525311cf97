import { useApi } from '@backstage/core-plugin-api';
import { Button, Flex, Select, Switch, Text } from '@backstage/ui';
import {
  CampaignDetails,
  CampaignEntityFilter,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { nameOfRef } from '@kumiki/backstage-plugin-team-topology-common';
import { RequestNote, saveFile } from '@kumiki/frontend-common';
import { RiDownloadLine } from '@remixicon/react';
import { useMemo } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { campaignsApiRef } from '../api/campaignsApi';
import { requestOf } from '../api/requests';
import { Section } from '../ui/blocks';
import { useWords } from '../words/useWords';
import { CampaignEntitiesTable } from './CampaignEntitiesTable';

/** Downloads all entities that match the filter. */
const CampaignCsvButton = (props: {
  campaign: string;
  filter: CampaignEntityFilter;
}) => {
  const { t } = useWords();
  const api = useApi(campaignsApiRef);
  const { campaign, filter } = props;
  const [{ loading, error }, download] = useAsyncFn(async () => {
    const { namespace, name } = requestOf(campaign);
    const csv = await api.getCampaignCsv({ namespace, name, ...filter });
    saveFile(`${name}.csv`, csv);
  }, [api, campaign, filter]);
  return (
    <Flex direction="column" gap="2">
      <div>
        <Button
          variant="secondary"
          iconStart={<RiDownloadLine />}
          isDisabled={loading}
          onPress={download}
        >
          {t('campaign.entities.csv')}
        </Button>
      </div>
      {error && (
        <RequestNote
          about={t('campaign.entities.csvFailed')}
          error={error}
          permission={scorecardsReadPermission.name}
          onRetry={download}
        />
      )}
    </Flex>
  );
};

const ALL_TEAMS = 'all';

/** The entities of a campaign: what is left for the reader's teams first. */
export const CampaignEntities = (props: {
  campaign: CampaignDetails;
  myTeam?: string;
  /** The team whose entities alone are shown. */
  owner?: string;
  isOnlyLeft: boolean;
  onOwnerChange(owner: string | undefined): void;
  onOnlyLeftChange(isOnlyLeft: boolean): void;
}) => {
  const { t } = useWords();
  const { campaign, myTeam, owner, isOnlyLeft } = props;
  const filter = useMemo<CampaignEntityFilter>(
    () => ({
      first: myTeam,
      owner: owner === undefined ? undefined : [owner],
      state: isOnlyLeft ? ['notDone', 'unknown'] : undefined,
    }),
    [myTeam, owner, isOnlyLeft],
  );
  return (
    <Section title={t('campaign.entities.title')}>
      {myTeam && <Text>{t('campaign.entities.mine')}</Text>}
      <Flex align="end" gap="3" style={{ flexWrap: 'wrap' }}>
        <Select
          label={t('campaign.entities.ofTeam')}
          options={[
            { value: ALL_TEAMS, label: t('campaign.entities.allTeams') },
            ...campaign.teams.flatMap(team =>
              team.owner
                ? [
                    {
                      value: team.owner,
                      label: team.title ?? nameOfRef(team.owner),
                    },
                  ]
                : [],
            ),
          ]}
          value={owner ?? ALL_TEAMS}
          onChange={key =>
            props.onOwnerChange(key === ALL_TEAMS ? undefined : String(key))
          }
          style={{ maxWidth: 320 }}
        />
        <Switch
          label={t('campaign.entities.onlyLeft')}
          isSelected={isOnlyLeft}
          onChange={props.onOnlyLeftChange}
        />
        <CampaignCsvButton campaign={campaign.ref} filter={filter} />
      </Flex>
      <CampaignEntitiesTable
        // Another filter starts again on the first page.
        key={JSON.stringify([campaign.ref, filter])}
        campaign={campaign}
        filter={filter}
      />
    </Section>
  );
};
