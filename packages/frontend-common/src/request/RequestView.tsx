import { Progress } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Flex } from '@backstage/ui';
import { ReactNode } from 'react';
import { frontendCommonTranslationRef } from '../translation';
import { failureOf } from './failures';
import { RequestProblem } from './RequestProblem';
import { RequestState } from './useRequest';

/**
 * Shows an answer, or that it is on its way, or why there is none. A caller
 * cannot leave a failure out; it can only replace the words for something that
 * does not exist.
 * @public
 */
export const RequestView = <TValue,>(props: {
  request: RequestState<TValue>;
  children(value: TValue): ReactNode;
  /** What to say where it does not exist, if not the usual. */
  notFound?: { title: string; description?: string };
  /** What to say above an answer that could not be refreshed, if not the usual. */
  outdated?(value: TValue): string;
}) => {
  const { t } = useTranslationRef(frontendCommonTranslationRef);
  const { request, children, notFound, outdated } = props;
  const { value, error, loading, permission, retry } = request;
  if (value === undefined && (loading || !error)) {
    return <Progress />;
  }
  const isMissing = error && failureOf(error).kind === 'notFound';
  const problem = error && (
    <RequestProblem
      error={error}
      permission={permission}
      words={isMissing ? notFound : undefined}
      onRetry={retry}
    />
  );
  return (
    <Flex direction="column" gap="4">
      {value !== undefined && problem && (
        <Alert
          icon
          status="warning"
          title={outdated?.(value) ?? t('failure.outdated')}
        />
      )}
      {problem}
      {value !== undefined && children(value)}
    </Flex>
  );
};
