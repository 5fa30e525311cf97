import { useApi } from '@backstage/core-plugin-api';
import {
  Button,
  Cell,
  ColumnConfig,
  Flex,
  Select,
  Table,
  Text,
  useTable,
} from '@backstage/ui';
import {
  Exemption,
  EXEMPTION_STATES,
  ExemptionFilter,
  ExemptionState,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  EntityLink,
  RequestNote,
  RequestProblem,
  saveFile,
  usePageSizes,
} from '@kumiki/frontend-common';
import { RiDownloadLine } from '@remixicon/react';
import { useMemo, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { ScorecardLink } from '../address/scorecardAddress';
import { scorecardsApiRef } from '../api/scorecardsApi';
import { useWords } from '../words/useWords';
import { ExemptionActions } from './ExemptionActions';
import { ExemptionLog } from './ExemptionLog';

/** Which states a choice of the filter stands for. */
const STATES = {
  open: ['asked', 'granted'],
  asked: ['asked'],
  granted: ['granted'],
  over: ['refused', 'revoked', 'ended', 'renewed'],
  all: EXEMPTION_STATES,
} as const satisfies Record<string, readonly ExemptionState[]>;
type Choice = keyof typeof STATES;
const CHOICES = ['open', 'asked', 'granted', 'over', 'all'] as const;

/** A row of the table, with the day on which it is so. */
type Row = Exemption & { today: string };

const Status = (props: { exemption: Exemption }) => {
  const { t, date } = useWords();
  const { state, until, endsInDays, renewals, drift } = props.exemption;
  return (
    <Flex direction="column" gap="0">
      <Text as="span" weight="bold">
        {t(`exemption.state.${state}`)}
      </Text>
      {until && (
        <Text as="span" variant="body-small">
          {date(until)}
        </Text>
      )}
      {endsInDays !== undefined && (
        <Text as="span" variant="body-small">
          {t('exemption.endsInDays', { count: endsInDays })}
        </Text>
      )}
      {renewals > 0 && (
        <Text as="span" variant="body-small">
          {t('exemption.renewals', { count: renewals })}
        </Text>
      )}
      {drift.map(it => (
        <Text as="span" key={it} variant="body-small" weight="bold">
          {t(`exemption.drift.${it}`)}
        </Text>
      ))}
    </Flex>
  );
};

const Person = (props: {
  label: string;
  person?: string;
  isHidden?: boolean;
}) => {
  const { t } = useWords();
  const { label, person, isHidden } = props;
  if (!person && !isHidden) {
    return null;
  }
  return (
    <Text as="span" variant="body-small">
      {`${label}: `}
      {person ? <EntityLink entityRef={person} /> : t('flag.notVisible')}
    </Text>
  );
};

function useColumns(options: {
  withScorecard: boolean;
  onChanged(): void;
}): ColumnConfig<Row>[] {
  const { t } = useWords();
  const { withScorecard, onChanged } = options;
  return useMemo(
    () => [
      {
        id: 'entity',
        label: t('exemption.entity'),
        isRowHeader: true,
        minWidth: 140,
        cell: ({ entity, title, drift }) => (
          <Cell>
            <EntityLink
              entityRef={entity}
              title={title}
              known={!drift.includes('entity-gone')}
            />
          </Cell>
        ),
      },
      {
        id: 'check',
        label: t('exemption.check'),
        minWidth: 160,
        cell: ({ check, checkTitle, scorecard, scorecardTitle }) => (
          <Cell>
            <Flex direction="column" gap="0">
              <Text as="span">{checkTitle ?? check}</Text>
              {withScorecard && (
                <ScorecardLink
                  scorecard={scorecard}
                  text={scorecardTitle ?? scorecard}
                  state={{ view: 'exemptions' }}
                />
              )}
            </Flex>
          </Cell>
        ),
      },
      {
        id: 'status',
        label: t('exemption.status'),
        minWidth: 130,
        cell: exemption => (
          <Cell>
            <Status exemption={exemption} />
          </Cell>
        ),
      },
      {
        id: 'why',
        label: t('exemption.why'),
        defaultWidth: '2fr',
        minWidth: 200,
        cell: ({ reason, log }) => (
          <Cell>
            <Flex direction="column" gap="1">
              <Text as="span" variant="body-small">
                {reason}
              </Text>
              <ExemptionLog log={log} />
            </Flex>
          </Cell>
        ),
      },
      {
        id: 'who',
        label: t('exemption.who'),
        minWidth: 150,
        cell: ({ askedBy, decidedBy, withheld }) => (
          <Cell>
            <Flex direction="column" gap="0">
              <Person
                label={t('exemption.askedBy')}
                person={askedBy}
                isHidden={withheld?.includes('askedBy')}
              />
              <Person
                label={t('exemption.decidedBy')}
                person={decidedBy}
                isHidden={withheld?.includes('decidedBy')}
              />
            </Flex>
          </Cell>
        ),
      },
      {
        id: 'actions',
        label: t('exemption.actions'),
        minWidth: 150,
        cell: exemption => (
          <Cell>
            <ExemptionActions
              exemption={exemption}
              today={exemption.today}
              onChanged={onChanged}
            />
          </Cell>
        ),
      },
    ],
    [t, withScorecard, onChanged],
  );
}

/** Exemptions page by page, those that end soonest first. */
const ExemptionTable = (props: { filter: ExemptionFilter }) => {
  const { t, amount } = useWords();
  const api = useApi(scorecardsApiRef);
  const { filter } = props;
  const pageSizes = usePageSizes();
  const { tableProps, reload } = useTable<Row>({
    mode: 'cursor',
    getData: async ({ cursor, pageSize, signal }) => {
      const { items, nextCursor, today, totalItems } = await api.listExemptions(
        { ...filter, limit: pageSize, cursor, signal },
      );
      const data = items.map(item => ({ ...item, today }));
      return { data, nextCursor, totalCount: totalItems };
    },
    paginationOptions: {
      ...pageSizes,
      getLabel: ({ totalCount = 0 }) =>
        t('exemption.total', { total: amount(totalCount) }),
    },
  });
  const columns = useColumns({
    withScorecard: filter.scorecard === undefined,
    onChanged: reload,
  });
  if (tableProps.error) {
    return (
      <RequestProblem
        error={tableProps.error}
        permission={scorecardsReadPermission.name}
        onRetry={reload}
      />
    );
  }
  return (
    <Table
      {...tableProps}
      columnConfig={columns}
      emptyState={<Text>{t('exemption.none')}</Text>}
    />
  );
};

/** Downloads all exemptions that match. */
const ExemptionsCsv = (props: { filter: ExemptionFilter }) => {
  const { t } = useWords();
  const api = useApi(scorecardsApiRef);
  const { filter } = props;
  const [{ loading, error }, download] = useAsyncFn(async () => {
    saveFile('exemptions.csv', await api.getExemptionsCsv(filter));
  }, [api, filter]);
  return (
    <Flex direction="column" gap="2">
      <div>
        <Button
          variant="secondary"
          iconStart={<RiDownloadLine />}
          isDisabled={loading}
          onPress={download}
        >
          {t('exemption.csv')}
        </Button>
      </div>
      {error && (
        <RequestNote
          about={t('exemption.csvFailed')}
          error={error}
          permission={scorecardsReadPermission.name}
          onRetry={download}
        />
      )}
    </Flex>
  );
};

/** The exemptions of a scorecard, or of what a team owns. */
export const ExemptionList = (props: { scorecard?: string; team?: string }) => {
  const { t } = useWords();
  const { scorecard, team } = props;
  const [choice, setChoice] = useState<Choice>('open');
  const filter = useMemo<ExemptionFilter>(
    () => ({
      scorecard: scorecard === undefined ? undefined : [scorecard],
      team: team === undefined ? undefined : [team],
      state: [...STATES[choice]],
    }),
    [scorecard, team, choice],
  );
  return (
    <Flex direction="column" gap="3">
      <Text>{t('exemption.description')}</Text>
      <Flex align="end" gap="3" style={{ flexWrap: 'wrap' }}>
        <Select
          label={t('exemption.filter')}
          options={CHOICES.map(value => ({
            value,
            label: t(`exemption.filters.${value}`),
          }))}
          value={choice}
          onChange={key =>
            setChoice(CHOICES.find(value => value === key) ?? 'open')
          }
          style={{ minWidth: 240 }}
        />
        <ExemptionsCsv filter={filter} />
      </Flex>
      {/* Another filter starts again on the first page. */}
      <ExemptionTable key={JSON.stringify(filter)} filter={filter} />
    </Flex>
  );
};
