import { useApi } from '@backstage/core-plugin-api';
import { Button, Flex } from '@backstage/ui';
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
import { resultFilterOf, ScorecardState } from '../address/scorecardAddress';
import { requestOf } from '../api/requests';
import { scorecardsApiRef } from '../api/scorecardsApi';
import { GoldenPathSection } from '../goldenPaths/GoldenPathSection';
import { useWords } from '../words/useWords';
import { ResultFilters } from './ResultFilters';
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

/** The results of a scorecard by entity, those that need attention first. */
export const ScorecardResults = (props: {
  scorecard: ScorecardDetails;
  state: ScorecardState;
  update: UpdateState<ScorecardState>;
}) => {
  const { scorecard, state, update } = props;
  const filter = useMemo(() => resultFilterOf(state), [state]);
  return (
    <Flex direction="column" gap="4">
      <ResultFilters scorecard={scorecard} state={state} update={update} />
      <CsvButton scorecard={scorecard.ref} filter={filter} />
      {/* Another filter starts again on the first page. */}
      <ResultsTable
        key={JSON.stringify([scorecard.ref, filter])}
        scorecard={scorecard}
        filter={filter}
      />
      <GoldenPathSection key={scorecard.ref} scorecard={scorecard} />
    </Flex>
  );
};
