import { Alert, Box, Button, Flex, Text } from '@backstage/ui';
import {
  findRoute,
  OrgModel,
  ResponsibilityFinder as QuestionFinder,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '@kumiki/frontend-common';
import { useId, useMemo } from 'react';
import { useWords } from '../ui/useWords';
import { RouteAnswer } from './answer/RouteAnswer';
import { useResponsibilityOptions, useTeamOptions } from './finderOptions';
import { ForgivingSearch } from './ForgivingSearch';

/** What somebody asks: refs of a responsibility and of the team asked first. */
export interface ResponsibilityQuestion {
  responsibility?: string;
  from?: string;
}

/** Who does this? A question and its answer. */
export const ResponsibilityFinder = (props: {
  model: OrgModel;
  question: ResponsibilityQuestion;
  onAsk(question: ResponsibilityQuestion): void;
}) => {
  const { t, date } = useWords();
  const titleId = useId();
  const { model, question, onAsk } = props;
  const { responsibility, from } = question;
  const responsibilities = useResponsibilityOptions(model);
  const teams = useTeamOptions(model);
  const finder = useMemo(() => QuestionFinder.create(model), [model]);
  const knowsTeam = !from || model.teams.some(({ ref }) => ref === from);
  const route = useMemo(
    () =>
      responsibility ? findRoute(model, { responsibility, from }) : undefined,
    [model, responsibility, from],
  );

  return (
    <section aria-labelledby={titleId}>
      <Flex direction="column" gap="4">
        <Text as="h2" id={titleId} variant="title-small">
          {t('route.title')}
        </Text>
        <Flex align="end" gap="3" style={{ flexWrap: 'wrap' }}>
          <ForgivingSearch
            label={t('route.responsibility')}
            placeholder={t('route.responsibilityPlaceholder')}
            choices={responsibilities}
            value={responsibility}
            onChange={value => onAsk({ responsibility: value, from })}
            ask={asked => finder.find(asked).map(({ ref }) => ref)}
          />
          <ForgivingSearch
            label={t('route.from')}
            placeholder={t('route.fromPlaceholder')}
            choices={teams}
            value={from}
            onChange={value => onAsk({ responsibility, from: value })}
          />
          {(responsibility || from) && (
            <Button variant="tertiary" onPress={() => onAsk({})}>
              {t('route.clear')}
            </Button>
          )}
        </Flex>
        {!knowsTeam && (
          <Alert
            icon
            status="info"
            title={t('route.unknownTeam', { date: date(model.at) })}
          />
        )}
        {knowsTeam && responsibility && !route && (
          <Alert
            icon
            status="info"
            title={t('route.unknown', { date: date(model.at) })}
          />
        )}
        {route && (
          <Box
            as="section"
            bg="neutral"
            p="5"
            style={{ borderRadius: 'var(--bui-radius-3)' }}
            aria-label={t('route.answer', {
              responsibility: route.responsibility.title,
            })}
          >
            <Flex direction="column" gap="3">
              <Text weight="bold">
                <EntityLink
                  entityRef={route.responsibility.ref}
                  title={route.responsibility.title}
                />
              </Text>
              <RouteAnswer
                model={model}
                route={route}
                onAsk={ref => onAsk({ responsibility: ref, from })}
              />
            </Flex>
          </Box>
        )}
      </Flex>
    </section>
  );
};
