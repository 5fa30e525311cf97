import { useWords } from './useWords';
import { failureOf } from '../lib/requestErrors';

/** Says why a request was not answered, and what to do about it. */
export function useFailureWords(): (
  error: Error,
  /** The permission that the request takes, where it takes one. */
  permission?: string,
) => { title: string; description: string } {
  const { t } = useWords();
  return (error, permission) => {
    const { kind, reason } = failureOf(error);
    const title = t(`problem.${kind}.title`);
    switch (kind) {
      case 'forbidden':
        return {
          title,
          description: permission
            ? t('problem.forbidden.description', { permission })
            : reason ?? t('problem.forbidden.unnamed'),
        };
      case 'unavailable':
      case 'failed':
        return {
          title,
          description: reason ?? t(`problem.${kind}.description`),
        };
      default:
        return { title, description: t(`problem.${kind}.description`) };
    }
  };
}
