import { useApi } from '@backstage/core-plugin-api';
import { Button, Flex, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  ResultFilter,
  ScorecardDetails,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RequestNote, saveFile } from '@kumiki/frontend-common';
import { RiDownloadLine } from '@remixicon/react';
import { useMemo } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { UpdateState } from '../address/addressState';
import {
  RESULT_LAYOUTS,
  resultFilterOf,
  ScorecardState,
} from '../address/scorecardAddress';
import { requestOf } from '../api/requests';
import { scorecardsApiRef } from '../api/scorecardsApi';
import { GoldenPathSection } from '../goldenPaths/GoldenPathSection';
import { useWords } from '../words/useWords';
import { HeatMapControls } from './HeatMapControls';
import { FilterReset, ResultFilters } from './ResultFilters';
import { ResultsHeatMap } from './ResultsHeatMap';
import { ResultsTable } from './ResultsTable';

/** Downloads all results that match the filters. */
const CsvButton = (props: { scorecard: string; filter: ResultFilter }) => {
  const { t } = useWords();
  const api = useApi(scorecardsApiRef);
  const { scorecard, filter } = props;
  const [{ loading, error }, download] = useAsyncFn(async () => {
    const { namespace, name } = requestOf(scorecard);
    const csv = await api.getResultsCsv({ namespace, name, ...filter });
    saveFile(`${name}.csv`, csv);
  }, [api, scorecard, filter]);
  return (
    <Flex direction="column" gap="2">
      <div>
        <Button
          variant="secondary"
          iconStart={<RiDownloadLine />}
          isDisabled={loading}
          onPress={download}
        >
          {t('results.csv')}
        </Button>
      </div>
      {error && (
        <RequestNote
          about={t('results.csvFailed')}
          error={error}
          permission={scorecardsReadPermission.name}
          onRetry={download}
        />
      )}
    </Flex>
  );
};

/** Chooses between a heat map and a table. */
const LayoutChoice = (props: {
  state: ScorecardState;
  update: UpdateState<ScorecardState>;
}) => {
  const { t } = useWords();
  const { state, update } = props;
  return (
    <ToggleButtonGroup
      aria-label={t('resultLayout.label')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[state.layout]}
      onSelectionChange={keys =>
        update({ layout: RESULT_LAYOUTS.find(layout => keys.has(layout)) })
      }
    >
      {RESULT_LAYOUTS.map(layout => (
        <ToggleButton key={layout} id={layout}>
          {t(`resultLayout.${layout}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};

/** The results of a scorecard by entity. */
export const ScorecardResults = (props: {
  scorecard: ScorecardDetails;
  state: ScorecardState;
  update: UpdateState<ScorecardState>;
}) => {
  const { scorecard, state, update } = props;
  // How results are arranged is no reason to ask for them again.
  const key = JSON.stringify(resultFilterOf(state));
  const filter = useMemo<ResultFilter>(() => JSON.parse(key), [key]);
  return (
    <Flex direction="column" gap="4">
      <ResultFilters scorecard={scorecard} state={state} update={update} />
      <Flex align="end" gap="3" style={{ flexWrap: 'wrap' }}>
        <LayoutChoice state={state} update={update} />
        {state.layout === 'heat-map' && (
          <HeatMapControls state={state} update={update} />
        )}
        <CsvButton scorecard={scorecard.ref} filter={filter} />
        <FilterReset state={state} update={update} />
      </Flex>
      {state.layout === 'table' ? (
        <ResultsTable
          // Another filter starts again on the first page.
          key={`${scorecard.ref} ${key}`}
          scorecard={scorecard}
          filter={filter}
        />
      ) : (
        <ResultsHeatMap scorecard={scorecard} filter={filter} state={state} />
      )}
      <GoldenPathSection key={scorecard.ref} scorecard={scorecard} />
    </Flex>
  );
};
