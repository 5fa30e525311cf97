import { Alert, Button, Flex, Text } from '@backstage/ui';
import {
  findRoute,
  GoldenPathAnswers,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback, useId, useMemo } from 'react';
import { AskBox } from '../ask/AskBox';
import { useNeedText } from '../ask/AskField';
import { NothingFound } from '../ask/NothingFound';
import { useGoldenPathAnswers } from '../ask/useGoldenPathAnswers';
import { useUnansweredReport } from '../ask/useUnansweredReport';
import { useWords } from '../ui/useWords';
import { useTeamOptions } from './finderOptions';
import { ForgivingSearch } from './ForgivingSearch';

/** What somebody asks: in their own words, or by the ref of a responsibility. */
export interface ResponsibilityQuestion {
  need?: string;
  responsibility?: string;
  /** The ref of the team asked first. */
  from?: string;
}

/** Who does this? A question and its answer. */
export const ResponsibilityFinder = (props: {
  model: OrgModel;
  question: ResponsibilityQuestion;
  /** `isTyped`: while somebody types, which is no step to go back to. */
  onAsk(question: ResponsibilityQuestion, options?: { isTyped: boolean }): void;
  /** Whether another date than today is looked at. */
  isOtherDate?: boolean;
}) => {
  const { t, date } = useWords();
  const titleId = useId();
  const { model, question, onAsk, isOtherDate = false } = props;
  const { need = '', responsibility, from } = question;
  const teams = useTeamOptions(model);
  const { text, type, typed } = useNeedText({
    need,
    onNeedChange: useCallback(
      next => onAsk({ need: next || undefined, from }, { isTyped: true }),
      [onAsk, from],
    ),
  });
  const answers = useAnswers(model, { need: text, responsibility, from });
  const knowsTeam = !from || model.teams.some(({ ref }) => ref === from);
  const isAsked = Boolean(text.trim() || responsibility);
  const isAnswered = Boolean(answers?.answer || answers?.route);
  const report = useUnansweredReport({
    need: text.trim() && !isAnswered && !isOtherDate ? text : undefined,
    settles: typed,
  });
  const chosen = model.responsibilities.find(
    ({ ref }) => ref === responsibility,
  );

  return (
    <section aria-labelledby={titleId}>
      <Flex direction="column" gap="4">
        <Text as="h2" id={titleId} variant="title-small">
          {t('route.title')}
        </Text>
        <AskBox
          value={text || chosen?.title || ''}
          onChange={next => {
            type(next);
            if (responsibility) {
              onAsk({ need: next || undefined, from }, { isTyped: true });
            }
          }}
          onSubmit={report.send}
          answers={knowsTeam ? answers : undefined}
          onAsk={ref => onAsk({ responsibility: ref, from })}
          beside={
            <>
              <ForgivingSearch
                label={t('route.from')}
                placeholder={t('route.fromPlaceholder')}
                choices={teams}
                value={from}
                onChange={value => onAsk({ ...question, from: value })}
              />
              {(isAsked || from) && (
                <Button
                  variant="tertiary"
                  onPress={() => {
                    type('');
                    onAsk({});
                  }}
                >
                  {t('route.clear')}
                </Button>
              )}
            </>
          }
          nothing={
            <NothingFound
              teams={model.teams}
              report={report}
              typed={typed}
              otherDate={isOtherDate}
            />
          }
          instead={
            <>
              {!knowsTeam && (
                <Alert
                  icon
                  status="info"
                  title={t('route.unknownTeam', { date: date(model.at) })}
                />
              )}
              {knowsTeam && responsibility && !text.trim() && !isAnswered && (
                <Alert
                  icon
                  status="info"
                  title={t('route.unknown', { date: date(model.at) })}
                />
              )}
            </>
          }
        />
      </Flex>
    </section>
  );
};

/** What the model answers to the words, else about the responsibility. */
function useAnswers(
  model: OrgModel,
  question: { need: string; responsibility?: string; from?: string },
): GoldenPathAnswers | undefined {
  const { need, responsibility, from } = question;
  const found = useGoldenPathAnswers(model, need);
  return useMemo(() => {
    const ref = found.need ? found.route?.responsibility.ref : responsibility;
    const route = ref && findRoute(model, { responsibility: ref, from });
    if (found.need) {
      // Whom to ask first matters to the way, not to what is asked.
      return route ? { ...found, route } : found;
    }
    return route
      ? { need: '', others: [], route, leads: 'responsibility' }
      : undefined;
  }, [model, found, responsibility, from]);
}
