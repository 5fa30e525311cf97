import { useApi } from '@backstage/core-plugin-api';
import { Cell, ColumnConfig, Flex, Table, Text, useTable } from '@backstage/ui';
import {
  CampaignDetails,
  CampaignEntityFilter,
  CampaignEntityItem,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  nameOfRef,
  withDistinctTitles,
} from '@kumiki/backstage-plugin-team-topology-common';
import {
  EntityLink,
  RequestProblem,
  usePageSizes,
} from '@kumiki/frontend-common';
import { useMemo } from 'react';
import { campaignsApiRef } from '../api/campaignsApi';
import { requestOf } from '../api/requests';
import { PlainList } from '../ui/blocks';
import { CheckStateLabel } from '../ui/checkStates';
import { useWords } from '../words/useWords';
import { CampaignTemplateButton } from './campaignLinks';
import { CampaignEntityStateLabel } from './campaignStates';

/** A row of the table. */
type EntityRow = CampaignEntityItem & { id: string };

/** The checks of the target that the entity has, with their states. */
const EntityChecks = (props: {
  item: CampaignEntityItem;
  campaign: CampaignDetails;
}) => (
  <PlainList>
    {props.campaign.target.checks.flatMap(({ id, title }) => {
      const state = props.item.checks[id];
      return state
        ? [
            <Flex key={id} align="center" gap="2">
              <CheckStateLabel state={state} />
              <Text as="span" variant="body-small">
                {title}
              </Text>
            </Flex>,
          ]
        : [];
    })}
  </PlainList>
);

/** What somebody does next: the template where a check fails, otherwise words. */
const NextAction = (props: {
  item: CampaignEntityItem;
  campaign: CampaignDetails;
}) => {
  const { t } = useWords();
  const { item, campaign } = props;
  const { entity, title, state } = item;
  switch (state) {
    case 'notDone':
      return campaign.template ? (
        <CampaignTemplateButton
          template={campaign.template}
          entity={entity}
          name={title ?? nameOfRef(entity)}
        />
      ) : null;
    case 'unknown':
      return <Text variant="body-small">{t('campaign.entities.unknown')}</Text>;
    case 'exempt':
      return <Text variant="body-small">{t('campaign.entities.exempt')}</Text>;
    default:
      return null;
  }
};

const Owners = (props: { item: CampaignEntityItem }) => {
  const { t } = useWords();
  const { owners, withheld } = props.item;
  return (
    <Flex direction="column" gap="0">
      {owners.map(owner => (
        <EntityLink key={owner} entityRef={owner} />
      ))}
      {(withheld || owners.length === 0) && (
        <Text as="span">
          {t(withheld ? 'campaign.notVisible' : 'campaign.entities.noOwner')}
        </Text>
      )}
    </Flex>
  );
};

function useColumns(campaign: CampaignDetails): ColumnConfig<EntityRow>[] {
  const { t } = useWords();
  return useMemo(
    () => [
      {
        id: 'entity',
        label: t('campaign.entities.entity'),
        isRowHeader: true,
        defaultWidth: '2fr',
        minWidth: 150,
        cell: ({ entity, title }) => (
          <Cell>
            <EntityLink entityRef={entity} title={title} />
          </Cell>
        ),
      },
      {
        id: 'owner',
        label: t('campaign.entities.owner'),
        defaultWidth: '1.5fr',
        minWidth: 150,
        cell: item => (
          <Cell>
            <Owners item={item} />
          </Cell>
        ),
      },
      {
        id: 'state',
        label: t('campaign.entities.state'),
        width: 130,
        cell: ({ state }) => (
          <Cell>
            <CampaignEntityStateLabel state={state} />
          </Cell>
        ),
      },
      {
        id: 'checks',
        label: t('campaign.entities.checks'),
        defaultWidth: '2fr',
        minWidth: 200,
        cell: item => (
          <Cell>
            <EntityChecks item={item} campaign={campaign} />
          </Cell>
        ),
      },
      {
        id: 'action',
        label: t('campaign.entities.action'),
        width: 200,
        cell: item => (
          <Cell>
            <NextAction item={item} campaign={campaign} />
          </Cell>
        ),
      },
    ],
    [t, campaign],
  );
}

/** The entities of a campaign that match a filter, page by page. */
export const CampaignEntitiesTable = (props: {
  campaign: CampaignDetails;
  filter: CampaignEntityFilter;
}) => {
  const { t, amount } = useWords();
  const api = useApi(campaignsApiRef);
  const { campaign, filter } = props;
  const pageSizes = usePageSizes();
  const columns = useColumns(campaign);
  const { tableProps, reload } = useTable<EntityRow>({
    mode: 'cursor',
    getData: async ({ cursor, pageSize, signal }) => {
      const { items, nextCursor, totalItems } = await api.getCampaignEntities({
        ...requestOf(campaign.ref),
        ...filter,
        limit: pageSize,
        cursor,
        signal,
      });
      const data = withDistinctTitles(
        items.map(item => ({ ...item, id: item.entity, ref: item.entity })),
      );
      return { data, nextCursor, totalCount: totalItems };
    },
    paginationOptions: {
      ...pageSizes,
      getLabel: ({ totalCount = 0 }) =>
        t('campaign.entities.total', { total: amount(totalCount) }),
    },
  });
  return tableProps.error ? (
    <RequestProblem
      error={tableProps.error}
      permission={scorecardsReadPermission.name}
      onRetry={reload}
    />
  ) : (
    <Table
      {...tableProps}
      columnConfig={columns}
      emptyState={<Text>{t('campaign.entities.none')}</Text>}
    />
  );
};
