import { Progress } from '@backstage/core-components';
import { Alert, Flex } from '@backstage/ui';
import { ReactNode } from 'react';
import { RequestState } from '../../hooks/useRequest';
import { useWords } from '../../hooks/useWords';
import { RequestProblem } from '../RequestProblem';

/** Shows an answer, or that it is on its way, or why there is none. */
export const RequestView = <TValue,>(props: {
  request: RequestState<TValue>;
  children(value: TValue): ReactNode;
  /** What to show instead of an error, where it is none to the reader. */
  explain?: (error: Error) => ReactNode;
}) => {
  const { t } = useWords();
  const { request, children, explain } = props;
  const { value, error, loading, retry } = request;
  if (value === undefined) {
    return loading || !error ? (
      <Progress />
    ) : (
      <>
        {explain?.(error) ?? <RequestProblem error={error} onRetry={retry} />}
      </>
    );
  }
  return (
    <Flex direction="column" gap="4">
      {error && (
        <>
          <Alert icon status="warning" title={t('page.outdated')} />
          <RequestProblem error={error} onRetry={retry} />
        </>
      )}
      {children(value)}
    </Flex>
  );
};
