import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { EntityScorecardReport } from '@kumiki/backstage-plugin-scorecards-common';
import { ScorecardLink } from '../address/scorecardAddress';
import { PlainList } from '../ui/blocks';
import { InvalidCheckProblem } from '../ui/InvalidCheckProblem';
import { titleOfLevel } from '../ui/levels';
import { ScorecardFlags } from '../ui/ScorecardFlags';
import { useWords } from '../words/useWords';
import { CheckGroups } from './CheckGroups';
import { NextLevel, ReachedLevel } from './ReachedLevel';

/** The results of an entity in a scorecard: level, the way to the next one, and every check. */
export const ScorecardReport = (props: { report: EntityScorecardReport }) => {
  const { t, timestamp } = useWords();
  const { scorecard, notApplicable, invalid, evaluatedAt } = props.report;
  return (
    <EntityInfoCard
      title={scorecard.title}
      headerActions={
        <ScorecardLink scorecard={scorecard.ref} text={t('entity.open')} />
      }
    >
      <Flex direction="column" gap="4">
        <ScorecardFlags scorecard={scorecard} />
        <ReachedLevel report={props.report} />
        <NextLevel report={props.report} />
        <CheckGroups report={props.report} />
        {notApplicable.length > 0 && (
          <section
            aria-label={`${scorecard.title}: ${t('entity.notApplicable')}`}
          >
            <Text as="h4" variant="body-large" weight="bold">
              {t('entity.notApplicable')}
            </Text>
            <PlainList>
              {notApplicable.map(({ check, title, when }) => (
                <Flex key={check} direction="column" gap="1">
                  <Text>{title}</Text>
                  <Text variant="body-small">
                    {t('entity.notApplicableWhen', { when })}
                  </Text>
                </Flex>
              ))}
            </PlainList>
          </section>
        )}
        {invalid.length > 0 && (
          <section aria-label={`${scorecard.title}: ${t('entity.invalid')}`}>
            <Text as="h4" variant="body-large" weight="bold">
              {t('entity.invalid')}
            </Text>
            <Text>{t('checks.invalid')}</Text>
            <PlainList>
              {invalid.map(problem => (
                <Flex
                  key={`${problem.check} ${problem.field}`}
                  direction="column"
                  gap="1"
                >
                  <Text weight="bold">{problem.check}</Text>
                  {problem.level && (
                    <Text>
                      {t('entity.blocks', {
                        level: titleOfLevel(scorecard.levels, problem.level),
                      })}
                    </Text>
                  )}
                  <InvalidCheckProblem problem={problem} />
                </Flex>
              ))}
            </PlainList>
          </section>
        )}
        <Text variant="body-small">
          {t('entity.evaluated', { when: timestamp(evaluatedAt) })}
        </Text>
      </Flex>
    </EntityInfoCard>
  );
};

/** Every scorecard that applies to an entity, one below the other. */
export const ScorecardReports = (props: {
  reports: EntityScorecardReport[];
}) => (
  <Flex direction="column" gap="4">
    {props.reports.map(report => (
      <ScorecardReport key={report.scorecard.ref} report={report} />
    ))}
  </Flex>
);
