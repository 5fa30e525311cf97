import { useApi } from '@backstage/core-plugin-api';
import { Button, Flex, Select, Table, Text, useTable } from '@backstage/ui';
import {
  EXEMPTION_STATES,
  ExemptionFilter,
  ExemptionState,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  RequestNote,
  RequestProblem,
  saveFile,
  usePageSizes,
} from '@kumiki/frontend-common';
import { RiDownloadLine } from '@remixicon/react';
import { useMemo, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { scorecardsApiRef } from '../api/scorecardsApi';
import { useWords } from '../words/useWords';
import { ExemptionRow, useExemptionColumns } from './useExemptionColumns';

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

/** Exemptions page by page, those that end soonest first. */
const ExemptionTable = (props: { filter: ExemptionFilter }) => {
  const { t, amount } = useWords();
  const api = useApi(scorecardsApiRef);
  const { filter } = props;
  const pageSizes = usePageSizes();
  const { tableProps, reload } = useTable<ExemptionRow>({
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
  const columns = useExemptionColumns({
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
          style={{ minWidth: 240, maxWidth: 360 }}
        />
        <ExemptionsCsv filter={filter} />
      </Flex>
      {/* Another filter starts again on the first page. */}
      <ExemptionTable key={JSON.stringify(filter)} filter={filter} />
    </Flex>
  );
};
