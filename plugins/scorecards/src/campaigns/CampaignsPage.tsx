import { Cell, CellText, ColumnConfig, Flex, Link, Text } from '@backstage/ui';
import { CampaignSummary } from '@kumiki/backstage-plugin-scorecards-common';
import {
  PageTitle,
  RequestView,
  SearchableTable,
} from '@kumiki/frontend-common';
import { useMemo, useState } from 'react';
import { useOverviewHref } from '../address/overviewAddress';
import { Section } from '../ui/blocks';
import { useWords } from '../words/useWords';
import { CampaignLink, StartCampaignButton } from './campaignLinks';
import { CampaignPreviewEditor } from './CampaignPreviewEditor';
import {
  CampaignProgress,
  CampaignStateLabel,
  dueText,
  leftOf,
} from './campaignStates';
import { useCampaigns } from './requests';

type CampaignRow = CampaignSummary & { id: string };

function useColumns(): ColumnConfig<CampaignRow>[] {
  const { t, date } = useWords();
  return useMemo(
    () => [
      {
        id: 'campaign',
        label: t('campaigns.campaign'),
        isRowHeader: true,
        isSortable: true,
        defaultWidth: '2fr',
        minWidth: 160,
        cell: ({ ref, title }) => (
          <Cell>
            <CampaignLink campaign={ref} text={title} />
          </Cell>
        ),
      },
      {
        id: 'state',
        label: t('campaigns.state'),
        isSortable: true,
        width: 140,
        cell: ({ state }) => (
          <Cell>
            <CampaignStateLabel state={state} />
          </Cell>
        ),
      },
      {
        id: 'due',
        label: t('campaigns.due'),
        isSortable: true,
        width: 180,
        cell: campaign => (
          <CellText
            title={dueText(campaign, { t, date })}
            description={date(campaign.due)}
          />
        ),
      },
      {
        id: 'left',
        label: t('campaigns.standing'),
        isSortable: true,
        defaultWidth: '2fr',
        minWidth: 200,
        cell: ({ counts, entities, problems }) => (
          <Cell>
            {entities > 0 ? (
              <CampaignProgress counts={counts} />
            ) : (
              <Text variant="body-small">
                {t(
                  problems.length > 0
                    ? 'campaign.notMeasured'
                    : 'campaign.nothing',
                )}
              </Text>
            )}
          </Cell>
        ),
      },
      {
        id: 'scorecard',
        label: t('campaigns.scorecard'),
        isSortable: true,
        defaultWidth: '1fr',
        minWidth: 140,
        cell: ({ scorecard, scorecardTitle }) => (
          <CellText
            title={scorecardTitle ?? scorecard ?? t('campaign.notVisible')}
          />
        ),
      },
    ],
    [t, date],
  );
}

function sortValueOf(row: CampaignRow, column: string) {
  switch (column) {
    case 'campaign':
      return row.title;
    case 'state':
      return row.state;
    case 'left':
      return leftOf(row.counts);
    case 'scorecard':
      return row.scorecardTitle;
    default:
      return row.due;
  }
}

function textOf({ title, description, scorecardTitle }: CampaignRow) {
  return [title, description, scorecardTitle];
}

const CampaignsTable = (props: { campaigns: CampaignSummary[] }) => {
  const { t } = useWords();
  const columns = useColumns();
  const [search, setSearch] = useState('');
  const rows = useMemo(
    () => props.campaigns.map(campaign => ({ ...campaign, id: campaign.ref })),
    [props.campaigns],
  );
  return (
    <SearchableTable
      name="campaigns"
      columns={columns}
      rows={rows}
      initialSort={{ column: 'due', direction: 'ascending' }}
      sortValueOf={sortValueOf}
      textOf={textOf}
      search={search}
      onSearchChange={setSearch}
      searchLabel={t('campaigns.search')}
      emptyText={t('campaigns.noMatch')}
    />
  );
};

/** All campaigns, and a preview of one that is being written. */
export const CampaignsPage = () => {
  const { t } = useWords();
  const request = useCampaigns();
  const overviewHref = useOverviewHref({});
  return (
    <Flex direction="column" gap="6">
      <PageTitle parts={[t('campaigns.title'), t('page.title')]} />
      {overviewHref && (
        <div>
          <Link href={overviewHref}>{t('scorecard.back')}</Link>
        </div>
      )}
      <Section title={t('campaigns.title')} actions={<StartCampaignButton />}>
        <Text>{t('campaigns.description')}</Text>
        <RequestView request={request}>
          {campaigns =>
            campaigns.length === 0 ? (
              <Flex direction="column" gap="2">
                <Text weight="bold">{t('campaigns.none.title')}</Text>
                <Text>{t('campaigns.none.description')}</Text>
              </Flex>
            ) : (
              <CampaignsTable campaigns={campaigns} />
            )
          }
        </RequestView>
      </Section>
      <CampaignPreviewEditor />
    </Flex>
  );
};
