import { Progress } from '@backstage/core-components';
import { Alert, Flex } from '@backstage/ui';
import { ReactNode } from 'react';
import { useWords } from '../useWords';
import { failureOf } from './requestErrors';
import { RequestProblem } from './RequestProblem';
import { RequestState } from './useRequest';

/**
 * Shows an answer, or that it is on its way, or why there is none. What is said
 * about a failure is not for the caller to leave out: only the words for
 * something that is not there can be others.
 */
export const RequestView = <TValue,>(props: {
  request: RequestState<TValue>;
  children(value: TValue): ReactNode;
  /** What it means that there is no such thing, where that is worth saying. */
  notFound?: { title: string; description?: string };
  /** What is shown where there is no newer answer; that it is older by default. */
  outdated?(value: TValue): string;
}) => {
  const { t } = useWords();
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
