import { Alert, Flex, Text } from '@backstage/ui';
import {
  ScorecardEntity,
  ScorecardPreview,
} from '@kumiki/backstage-plugin-scorecards-common';
import { useWords } from '../../hooks/useWords';
import { describeProblem } from '../../lib/describeProblem';
import { InvalidCheckProblem } from '../InvalidChecks';
import { PlainList } from '../PlainList';
import { Section } from '../Section';
import { PreviewComparison } from './PreviewComparison';
import { PreviewTeams } from './PreviewTeams';

/** What an edited scorecard would say, beside what the current one says. */
export const PreviewReport = (props: {
  preview: ScorecardPreview;
  scorecard: ScorecardEntity;
}) => {
  const words = useWords();
  const { t, amount } = words;
  const { preview, scorecard } = props;
  const { problems, invalid, before, after, teams } = preview;
  const { withheldEntities = 0 } = preview;
  return (
    <Flex direction="column" gap="4">
      {problems.length > 0 && (
        <Alert
          icon
          status="danger"
          title={t('preview.problems')}
          description={
            <PlainList>
              {problems.map(({ field, ...problem }) => (
                <Text key={`${field} ${problem.message}`}>
                  {describeProblem({ field, ...problem }, words)}
                </Text>
              ))}
            </PlainList>
          }
        />
      )}
      {invalid.length > 0 && (
        <Section title={t('preview.invalid')}>
          <PlainList>
            {invalid.map(problem => (
              <Flex
                key={`${problem.check} ${problem.field} ${problem.message}`}
                direction="column"
                gap="1"
              >
                <Text weight="bold">{problem.check}</Text>
                <InvalidCheckProblem
                  problem={problem}
                  rule={
                    scorecard.spec?.checks?.find(
                      ({ id }) => id === problem.check,
                    )?.[problem.field === 'when' ? 'when' : 'rule']
                  }
                />
              </Flex>
            ))}
          </PlainList>
        </Section>
      )}
      {after && (
        <>
          <PreviewComparison
            levels={scorecard.spec.levels}
            before={before}
            after={after}
          />
          {withheldEntities > 0 && (
            <Alert
              icon
              status="info"
              title={t('preview.withheld', { total: amount(withheldEntities) })}
            />
          )}
          <PreviewTeams teams={teams} />
        </>
      )}
    </Flex>
  );
};
