import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Box, Flex, Text } from '@backstage/ui';
import { useId } from 'react';
import { useWords } from '../../hooks/useWords';
import { isForbidden } from '../../lib/requestErrors';
import { mapRouteRef } from '../../routes';
import { EntityLink } from '../EntityLink';
import { VerdictLabel } from '../VerdictLabel';
import { useSearchAnswer } from './useSearchAnswer';

/**
 * What the page of the search hands to what stands beside its results.
 * @public
 */
export interface SearchAnswerProps {
  className?: string;
}

/**
 * What to use for the words in the search, as the finder of golden paths says
 * it, whatever the engine of the search makes of them.
 */
export const SearchAnswer = (props: SearchAnswerProps) => {
  const { t } = useWords();
  const titleId = useId();
  const page = useRouteRef(mapRouteRef);
  const { value: answer, error, need } = useSearchAnswer();
  const { className } = props;
  if (error && !isForbidden(error)) {
    return (
      <div className={className}>
        <Text variant="body-small">{t('searchAnswer.failed')}</Text>
      </div>
    );
  }
  if (!answer) {
    return <></>;
  }
  const { capability, instead } = answer;
  const question = new URLSearchParams({ view: 'golden-paths', need });
  return (
    <section className={className} aria-labelledby={titleId}>
      <Box bg="neutral" p="3" style={{ borderRadius: 'var(--bui-radius-2)' }}>
        <Flex direction="column" gap="2">
          <Text as="h2" id={titleId} variant="body-small" weight="bold">
            {t('searchAnswer.title')}
          </Text>
          <VerdictLabel verdict={capability.verdict} />
          {page ? (
            <Link to={`${page()}?${question}`}>{capability.title}</Link>
          ) : (
            <EntityLink entityRef={capability.ref} title={capability.title} />
          )}
          {answer.need && (
            <Text variant="body-small">
              {t('goldenPaths.answer.fits', { need: answer.need })}
            </Text>
          )}
          {instead && (
            <Text variant="body-small">
              {t('searchAnswer.instead', {
                capability: (
                  <EntityLink entityRef={instead.ref} title={instead.title} />
                ),
              })}
            </Text>
          )}
        </Flex>
      </Box>
    </section>
  );
};
