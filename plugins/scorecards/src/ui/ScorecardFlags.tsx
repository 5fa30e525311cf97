import { Flex } from '@backstage/ui';
import { ScorecardSummary } from '@kumiki/backstage-plugin-scorecards-common';
import {
  RiDraftLine,
  RiErrorWarningLine,
  RiHistoryLine,
} from '@remixicon/react';
import { useWords } from '../words/useWords';
import { IconText } from './blocks';

/** Warnings about a scorecard; nothing where there are none. */
export const ScorecardFlags = (props: { scorecard: ScorecardSummary }) => {
  const { t, timestamp, amount } = useWords();
  const { lifecycle, invalidChecks, stale, evaluatedAt } = props.scorecard;
  if (lifecycle === 'active' && invalidChecks === 0 && !stale) {
    return null;
  }
  return (
    <Flex gap="3" style={{ flexWrap: 'wrap' }}>
      {lifecycle !== 'active' && (
        <IconText
          bold
          icon={RiDraftLine}
          text={`${t(`lifecycle.${lifecycle}`)}: ${t(
            `lifecycleMeaning.${lifecycle}`,
          )}`}
        />
      )}
      {invalidChecks > 0 && (
        <IconText
          bold
          icon={RiErrorWarningLine}
          text={t('flag.invalidChecks', { total: amount(invalidChecks) })}
        />
      )}
      {stale && (
        <IconText
          bold
          icon={RiHistoryLine}
          text={
            evaluatedAt
              ? t('flag.stale', { when: timestamp(evaluatedAt) })
              : t('flag.staleNever')
          }
        />
      )}
    </Flex>
  );
};
