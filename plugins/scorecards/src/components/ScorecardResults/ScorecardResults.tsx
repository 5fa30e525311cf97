import { Flex } from '@backstage/ui';
import { ScorecardDetails } from '@kumiki/backstage-plugin-scorecards-common';
import { useMemo } from 'react';
import { UpdateState } from '../../hooks/useAddressState';
import { resultFilterOf, ScorecardState } from '../../lib/scorecardState';
import { GoldenPathSection } from '../GoldenPaths';
import { CsvButton } from './CsvButton';
import { ResultFilters } from './ResultFilters';
import { ResultsTable } from './ResultsTable';

/** Entity by entity what came of a scorecard; first what needs somebody. */
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
