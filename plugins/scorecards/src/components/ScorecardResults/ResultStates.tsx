import { Flex, Text } from '@backstage/ui';
import {
  ScorecardCheckDetails,
  ScorecardResultItem,
} from '@kumiki/backstage-plugin-scorecards-common';
import { useWords } from '../../hooks/useWords';
import { LACKING_STATES } from '../../lib/checkStates';
import { CheckStateLabel } from '../CheckStateLabel';
import { PlainList } from '../PlainList';
import { StateCountsList } from '../StateCountsList';

/** What lacks, check by check and the most urgent first, and how much does not. */
export const ResultStates = (props: {
  result: ScorecardResultItem;
  checks: ScorecardCheckDetails[];
}) => {
  const { t } = useWords();
  const { states, counts, announced } = props.result;
  const lacking = LACKING_STATES.flatMap(state =>
    props.checks
      .filter(({ id }) => states[id] === state)
      .map(({ id, title }) => ({ id, title, state })),
  );
  const { exempt, pass } = counts;
  return (
    <PlainList>
      {lacking.map(({ id, title, state }) => (
        <Flex key={id} align="center" gap="2">
          <CheckStateLabel state={state} />
          <Text as="span" variant="body-small">
            {announced.includes(id)
              ? `${title} (${t('results.announced')})`
              : title}
          </Text>
        </Flex>
      ))}
      <StateCountsList
        counts={{ exempt, pass, 'self-maintained': counts['self-maintained'] }}
      />
    </PlainList>
  );
};
