import { Card, CardBody, Flex, Text } from '@backstage/ui';
import { ScorecardDetails } from '@kumiki/backstage-plugin-scorecards-common';
import { useWords } from '../../hooks/useWords';
import { InvalidCheckProblem } from '../InvalidChecks';
import { PlainList } from '../PlainList';
import { CheckDescription } from './CheckDescription';

/** Every check of a scorecard with its rule, and what is wrong with it. */
export const ScorecardChecks = (props: { scorecard: ScorecardDetails }) => {
  const { t } = useWords();
  const { scorecard } = props;
  const { checkDetails, invalid } = scorecard;
  // Problems of the scorecard as a whole belong to none of its checks.
  const others = invalid.filter(
    ({ check }) => !checkDetails.some(({ id }) => id === check),
  );
  return (
    <Flex direction="column" gap="4">
      {others.map(problem => (
        <InvalidCheckProblem
          key={`${problem.check} ${problem.field}`}
          problem={problem}
        />
      ))}
      {checkDetails.length === 0 && <Text>{t('checks.none')}</Text>}
      <PlainList label={t('scorecard.view.checks')}>
        {checkDetails.map(check => (
          <Card key={check.id}>
            <CardBody>
              <CheckDescription
                check={check}
                scorecard={scorecard}
                problems={invalid.filter(it => it.check === check.id)}
              />
            </CardBody>
          </Card>
        ))}
      </PlainList>
    </Flex>
  );
};
