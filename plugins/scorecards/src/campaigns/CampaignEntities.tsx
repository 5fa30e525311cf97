import { useApi } from '@backstage/core-plugin-api';
import {
  Button,
  Cell,
  ColumnConfig,
  Flex,
  Select,
  Switch,
  Table,
  Text,
  useTable,
} from '@backstage/ui';
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
  RequestNote,
  RequestProblem,
  saveFile,
  usePageSizes,
} from '@kumiki/frontend-common';
import { RiDownloadLine } from '@remixicon/react';
import { useMemo } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { campaignsApiRef } from '../api/campaignsApi';
import { requestOf } from '../api/requests';
import { PlainList, Section } from '../ui/blocks';
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

const EntitiesTable = (props: {
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

/** Downloads all entities that match the filter. */
const CampaignCsvButton = (props: { campaign: string; filter: CampaignEntityFilter }) => {
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
      <EntitiesTable
        // Another filter starts again on the first page.
        key={JSON.stringify([campaign.ref, filter])}
        campaign={campaign}
        filter={filter}
      />
    </Section>
  );
};
