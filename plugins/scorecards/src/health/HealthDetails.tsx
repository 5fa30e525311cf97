import { Flex, Grid, Text } from '@backstage/ui';
import {
  DueWork,
  InvalidScorecard,
  ScorecardsHealth,
} from '@kumiki/backstage-plugin-scorecards-common';
import { EntityLink } from '@kumiki/frontend-common';
import { ScorecardLink } from '../address/scorecardAddress';
import { Field, PlainList } from '../ui/blocks';
import { SourceText } from '../ui/checkTexts';
import { InvalidCheckProblem } from '../ui/InvalidCheckProblem';
import { useWords } from '../words/useWords';

/** Checks that nobody can evaluate, by scorecard, with their positions. */
export const InvalidScorecards = (props: {
  scorecards: InvalidScorecard[];
}) => {
  const { t } = useWords();
  const { scorecards } = props;
  return scorecards.length === 0 ? (
    <Text>{t('health.noInvalid')}</Text>
  ) : (
    <PlainList label={t('health.invalid')}>
      {scorecards.map(({ scorecard, title, owner, invalid }) => (
        <Flex key={scorecard} direction="column" gap="2">
          <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
            <ScorecardLink
              scorecard={scorecard}
              text={title}
              state={{ view: 'checks' }}
            />
            {owner && <EntityLink entityRef={owner} />}
          </Flex>
          <PlainList>
            {invalid.map(problem => (
              <Flex
                key={`${problem.check} ${problem.field}`}
                direction="column"
                gap="1"
              >
                <Text weight="bold">{problem.check}</Text>
                <InvalidCheckProblem problem={problem} />
              </Flex>
            ))}
          </PlainList>
        </Flex>
      ))}
    </PlainList>
  );
};

/** What waits, since when, and when the whole catalog was last read. */
export const WaitingWork = (props: { health: ScorecardsHealth }) => {
  const { t, amount, timestamp } = useWords();
  const { queue, lastPass } = props.health;
  const waiting = ({ due, oldestDueAt }: DueWork) =>
    due > 0 && oldestDueAt
      ? t('health.waiting', {
          total: amount(due),
          when: timestamp(oldestDueAt),
        })
      : t('health.nothingWaits');
  return (
    <Grid.Root columns={{ initial: '1', sm: '3' }} gap="4">
      <Field label={t('health.collections')}>
        <Text>{waiting(queue.collections)}</Text>
      </Field>
      <Field label={t('health.evaluations')}>
        <Text>{waiting(queue.evaluations)}</Text>
      </Field>
      <Field label={t('health.lastPass')}>
        <Text>
          {lastPass
            ? t('health.passTook', {
                when: timestamp(lastPass.startedAt),
                duration: t('health.milliseconds', {
                  total: amount(lastPass.durationMs),
                }),
              })
            : t('health.noPass')}
        </Text>
      </Field>
    </Grid.Root>
  );
};

const FactList = (props: { facts: string[] }) => {
  const { t } = useWords();
  return props.facts.length === 0 ? (
    <Text>{t('health.noFacts')}</Text>
  ) : (
    <SourceText text={props.facts.join('\n')} />
  );
};

/** Facts that are of no use: nobody reads them, or they never came. */
export const FactLists = (props: { health: ScorecardsHealth }) => {
  const { t } = useWords();
  const { absentFacts, unreadFacts } = props.health;
  return (
    <Grid.Root columns={{ initial: '1', sm: '2' }} gap="4">
      <Field label={t('health.absent')}>
        <FactList facts={absentFacts} />
      </Field>
      <Field label={t('health.unread')}>
        <FactList facts={unreadFacts} />
      </Field>
    </Grid.Root>
  );
};
