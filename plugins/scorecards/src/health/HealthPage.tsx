import { useApi } from '@backstage/core-plugin-api';
import { Flex, Link, Text } from '@backstage/ui';
import {
  ScorecardsHealth,
  scorecardsHealthReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  PageTitle,
  RequestState,
  RequestView,
  useRequest,
} from '@kumiki/frontend-common';
import { RiCheckboxCircleLine, RiErrorWarningLine } from '@remixicon/react';
import { useCallback } from 'react';
import { useOverviewHref } from '../address/overviewAddress';
import { scorecardsApiRef } from '../api/scorecardsApi';
import { IconText, Section } from '../ui/blocks';
import { useWords } from '../words/useWords';
import { FactLists, InvalidScorecards, WaitingWork } from './HealthDetails';
import { ProviderTable } from './ProviderTable';

function useHealth(): RequestState<ScorecardsHealth> {
  const api = useApi(scorecardsApiRef);
  return useRequest(
    useCallback(signal => api.getHealth({ signal }), [api]),
    { permission: scorecardsHealthReadPermission.name },
  );
}

/** How many things somebody has to do something about. */
export function countProblems({
  providers,
  scorecards,
}: Pick<ScorecardsHealth, 'providers' | 'scorecards'>): number {
  const failing = providers.filter(({ state }) => state === 'failing').length;
  return scorecards.reduce((sum, it) => sum + it.invalid.length, failing);
}

/** The answer first: whether all is well. */
const Verdict = (props: { health: ScorecardsHealth }) => {
  const { t, amount, timestamp } = useWords();
  const { health } = props;
  const count = countProblems(health);
  return (
    <Flex direction="column" gap="1">
      <IconText
        bold
        icon={count > 0 ? RiErrorWarningLine : RiCheckboxCircleLine}
        text={
          count > 0
            ? t('health.problems', { count, total: amount(count) })
            : t('health.healthy')
        }
      />
      <Text variant="body-small">
        {t('health.asOf', { when: timestamp(health.at) })}
      </Text>
    </Flex>
  );
};

/** What is wrong with scorecards and with what feeds them. */
export const HealthPage = () => {
  const { t } = useWords();
  const request = useHealth();
  const overviewHref = useOverviewHref({});
  return (
    <Flex direction="column" gap="4">
      <PageTitle parts={[t('health.title'), t('page.title')]} />
      {overviewHref && (
        <div>
          <Link href={overviewHref}>{t('health.back')}</Link>
        </div>
      )}
      <Text as="h1" variant="title-small" weight="bold">
        {t('health.title')}
      </Text>
      <RequestView request={request}>
        {health => (
          <Flex direction="column" gap="6">
            <Verdict health={health} />
            <Section title={t('health.providers')}>
              <ProviderTable providers={health.providers} />
            </Section>
            <Section title={t('health.invalid')}>
              <InvalidScorecards scorecards={health.scorecards} />
            </Section>
            <Section title={t('health.queue')}>
              <WaitingWork health={health} />
            </Section>
            <FactLists health={health} />
          </Flex>
        )}
      </RequestView>
    </Flex>
  );
};
