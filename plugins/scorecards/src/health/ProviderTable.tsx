import { Flex, Text } from '@backstage/ui';
import { ProviderHealth } from '@kumiki/backstage-plugin-scorecards-common';
import { DataTable, EntityLink } from '@kumiki/frontend-common';
import {
  RiCheckboxCircleLine,
  RiErrorWarningLine,
  RiQuestionLine,
} from '@remixicon/react';
import { ScorecardLink } from '../address/scorecardAddress';
import { IconText, PlainList } from '../ui/blocks';
import { useWords } from '../words/useWords';

const ICONS = {
  working: RiCheckboxCircleLine,
  failing: RiErrorWarningLine,
  silent: RiQuestionLine,
};

/** Whether a provider delivers, in words, and since when it does not. */
const ProviderState = (props: { provider: ProviderHealth }) => {
  const { t, timestamp } = useWords();
  const { state, failingSince, pushed } = props.provider;
  return (
    <Flex direction="column" gap="1">
      <IconText
        bold={state !== 'working'}
        icon={ICONS[state]}
        text={t(`health.states.${state}`)}
      />
      {failingSince && (
        <Text as="span" variant="body-small">
          {t('health.failingSince', { when: timestamp(failingSince) })}
        </Text>
      )}
      {pushed && (
        <Text as="span" variant="body-small">
          {t('health.pushed')}
        </Text>
      )}
    </Flex>
  );
};

/** The newest failure, and the entity that it is about. */
const ProviderError = (props: { error: ProviderHealth['error'] }) => {
  const { t, timestamp } = useWords();
  const { error } = props;
  if (!error) {
    return <>{t('health.noError')}</>;
  }
  const { message, withheld, at, entity } = error;
  return (
    <Flex direction="column" gap="1">
      <Text as="span" variant="body-small">
        {t('health.errorAbout', {
          message: withheld ? t('flag.notVisible') : message,
          when: timestamp(at),
        })}
      </Text>
      <EntityLink entityRef={entity} variant="body-small" />
    </Flex>
  );
};

/** The checks that a provider starves when it fails. */
const ReadingChecks = (props: { checks: ProviderHealth['checks'] }) => {
  const { t } = useWords();
  const { checks } = props;
  return checks.length === 0 ? (
    <>{t('health.noChecks')}</>
  ) : (
    <PlainList>
      {checks.map(({ scorecard, check, title }) => (
        <ScorecardLink
          key={`${scorecard} ${check}`}
          scorecard={scorecard}
          text={title}
          state={{ view: 'results', checks: [check] }}
        />
      ))}
    </PlainList>
  );
};

/** Every provider of facts, failing ones first. */
export const ProviderTable = (props: { providers: ProviderHealth[] }) => {
  const { t, amount, timestamp } = useWords();
  return (
    <DataTable
      label={t('health.providers')}
      columns={[
        t('health.provider'),
        t('health.state'),
        t('health.lastSuccess'),
        t('health.duration'),
        t('health.error'),
        t('health.entities'),
        t('health.checks'),
      ]}
      rows={props.providers.map(provider => ({
        id: provider.provider,
        cells: [
          provider.title,
          <ProviderState key="state" provider={provider} />,
          provider.lastSuccessAt
            ? timestamp(provider.lastSuccessAt)
            : t('health.never'),
          provider.lastRun
            ? t('health.milliseconds', {
                total: amount(provider.lastRun.durationMs),
              })
            : '',
          <ProviderError key="error" error={provider.error} />,
          t('health.counts', {
            known: amount(provider.known),
            failed: amount(provider.failed),
            stale: amount(provider.stale),
          }),
          <ReadingChecks key="checks" checks={provider.checks} />,
        ],
      }))}
    />
  );
};
