import { Alert, Button } from '@backstage/ui';
import { useWords } from '../useWords';
import { failureOf } from './requestErrors';
import { useFailureWords } from './useFailureWords';

/** What a request is for, and why it was not answered. */
export interface RequestProblemProps {
  error: Error;
  /** The name of the permission that it takes. */
  permission: string | undefined;
  onRetry?(): void;
}

const STATUS = {
  forbidden: 'info',
  notFound: 'info',
  unavailable: 'warning',
  unreachable: 'warning',
  failed: 'danger',
} as const;

/** Why nothing can be shown or done, and what to do about it. */
export const RequestProblem = (
  props: RequestProblemProps & {
    /** Words that are said instead of the usual ones. */
    words?: { title: string; description?: string };
  },
) => {
  const { t } = useWords();
  const wordsFor = useFailureWords();
  const { error, permission, onRetry, words } = props;
  const { title, description } = words ?? wordsFor(error, permission);
  return (
    <Alert
      role="alert"
      icon
      status={STATUS[failureOf(error).kind]}
      title={title}
      description={description}
      customActions={
        onRetry && (
          <Button size="small" variant="secondary" onPress={onRetry}>
            {t('failure.retry')}
          </Button>
        )
      }
    />
  );
};
